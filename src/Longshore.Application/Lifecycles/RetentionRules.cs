using Longshore.Domain.Refusals;
using Longshore.Domain.Retention;

namespace Longshore.Application.Lifecycles;

internal static class RetentionRules
{
    public static Refusal? Check(string field, RetentionRule? rule) => rule switch
    {
        { QuantityToKeep: < 0 } => new Invalid($"{field}.QuantityToKeep", "The number is negative.", "Use 0 or more."),
        { Strategy: RetentionStrategy.Count, QuantityToKeep: 0 } => new Invalid($"{field}.QuantityToKeep", "Nothing would be kept.", "Use 1 or more, or the strategy Forever."),
        _ => null,
    };
}
