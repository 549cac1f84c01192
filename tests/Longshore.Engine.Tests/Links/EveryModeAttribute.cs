using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Longshore.Engine.Tests.Links;

/// <summary>Runs a theory with the agent dialling and with the server dialling.</summary>
internal sealed class EveryModeAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([new TheoryDataRow<LinkMode>(LinkMode.Polling), new TheoryDataRow<LinkMode>(LinkMode.Listening)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
