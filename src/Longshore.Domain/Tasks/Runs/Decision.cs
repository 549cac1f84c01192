using System.Collections.Immutable;

namespace Longshore.Domain.Tasks.Runs;

/// <summary>Events to store, then effects to carry out once they are stored.</summary>
public sealed record Decision(ImmutableArray<TaskEvent> Events, ImmutableArray<Effect> Effects)
{
    public static Decision Nothing { get; } = new([], []);

    public static Decision Of(params ReadOnlySpan<TaskEvent> events) => new([.. events], []);

    public static Decision Unexpected(Observation seen, string state) =>
        Of(new TaskEvent.UnexpectedSeen($"{seen.GetType().Name} while {state}") { At = seen.At });

    public Decision Then(params ReadOnlySpan<Effect> effects) => this with { Effects = [.. Effects, .. effects] };

    public Decision And(Decision next) => new([.. Events, .. next.Events], [.. Effects, .. next.Effects]);
}
