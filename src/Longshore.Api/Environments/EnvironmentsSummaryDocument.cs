using Longshore.Api.Machines;

namespace Longshore.Api.Environments;

internal sealed record EnvironmentsSummaryDocument : MachineCounts
{
    public required IReadOnlyList<EnvironmentSummaryDocument> EnvironmentSummaries { get; init; }
}

internal sealed record EnvironmentSummaryDocument : MachineCounts
{
    public required EnvironmentDocument Environment { get; init; }
}
