using Longshore.Domain.Refusals;

namespace Longshore.Api.Transport;

/// <summary>A request that does not even bind: parameter binding has no other way to answer "no". Never thrown past the edge.</summary>
internal sealed class RefusedRequestException(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;
}
