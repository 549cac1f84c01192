using Longshore.Domain.Refusals;
using Longshore.Domain.Retention;

namespace Longshore.Api.Lifecycles;

internal sealed record RetentionDocument(RetentionStrategy Strategy, RetentionUnit Unit, int QuantityToKeep, bool ShouldKeepForever)
{
    public static RetentionDocument From(RetentionRule rule) => new(rule.Strategy, rule.Unit, rule.QuantityToKeep, rule.Strategy == RetentionStrategy.Forever);
}
