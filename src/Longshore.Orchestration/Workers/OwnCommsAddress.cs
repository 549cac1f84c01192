using Longshore.Transports.Link;
using Microsoft.Extensions.Options;

namespace Longshore.Orchestration.Workers;

/// <summary>The address as it stands: the port that is open, and the name under which this machine says it is reached.</summary>
internal sealed class OwnCommsAddress(LinkCenter links, IOptions<CommsOptions> options) : ICommsAddress
{
    public CommsAddress? Current => links.Port is { } port ? new CommsAddress(links.Thumbprint, options.Value.CommsHost ?? Environment.MachineName, port) : null;
}
