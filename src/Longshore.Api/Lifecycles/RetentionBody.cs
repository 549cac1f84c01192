using Longshore.Domain.Refusals;
using Longshore.Domain.Retention;

namespace Longshore.Api.Lifecycles;

/// <summary>A retention rule; older clients send no strategy but a flag or a number.</summary>
internal sealed record RetentionBody
{
    public RetentionStrategy? Strategy { get; init; }
    public RetentionUnit? Unit { get; init; }
    public int? QuantityToKeep { get; init; }
    public bool? ShouldKeepForever { get; init; }

    public RetentionRule ToRule()
    {
        var strategy = Strategy ?? (ShouldKeepForever is true || QuantityToKeep is null or 0 ? RetentionStrategy.Forever : RetentionStrategy.Count);
        return new(strategy, Unit ?? RetentionUnit.Items, QuantityToKeep ?? 0);
    }
}
