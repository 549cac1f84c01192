using System.Net;

namespace Longshore.Agent.Links;

/// <summary>Where the web server of this program listens: not on a port, but for links that have said hello.</summary>
internal sealed class LinkEndPoint : EndPoint
{
    public override string ToString() => "links";
}
