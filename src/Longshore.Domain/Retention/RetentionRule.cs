namespace Longshore.Domain.Retention;

public enum RetentionStrategy { Default, Count, Forever }

public enum RetentionUnit { Days, Items }

/// <summary>How long something is kept (workers.md §17).</summary>
public sealed record RetentionRule(RetentionStrategy Strategy, RetentionUnit Unit, int QuantityToKeep)
{
    public static RetentionRule KeepForever { get; } = new(RetentionStrategy.Forever, RetentionUnit.Items, 0);

    public static RetentionRule Inherit { get; } = new(RetentionStrategy.Default, RetentionUnit.Days, 30);
}
