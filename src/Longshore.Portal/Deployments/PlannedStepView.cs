using System.Collections.Immutable;
using Longshore.Domain.Releases;
using Longshore.Portal.Processes;

namespace Longshore.Portal.Deployments;

/// <summary>One line of what a deployment will do.</summary>
/// <param name="Where">Such as <c>Bash script · Default Worker Pool</c>.</param>
/// <param name="WhyNot">Why it will not run there; null: it will, if its condition holds.</param>
public sealed record PlannedStepView(string Number, string Name, string Where, string? WhyNot)
{
    /// <param name="environment">Name of the environment.</param>
    public static ImmutableArray<PlannedStepView> From(Release release, string environment, ProcessNames names) =>
        [.. StepCardView.From(release.Process, names).Select(step => new PlannedStepView(step.Number, step.Name, step.Where, WhyNotOf(step, environment)))];

    private static string? WhyNotOf(StepCardView step, string environment) => step switch
    {
        { IsDisabled: true } => "disabled",
        { Only.Length: > 0 } when !step.Only.Contains(environment) => $"not for {environment}",
        _ when step.Never.Contains(environment) => $"not for {environment}",
        _ => null,
    };
}
