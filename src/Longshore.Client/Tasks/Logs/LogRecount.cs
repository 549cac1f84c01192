using System.Collections.Immutable;
using System.Text.Json;

namespace Longshore.Client.Tasks.Logs;

/// <summary>What the server found when it read a stored log from the first to the last byte.</summary>
public sealed record LogRecount
{
    /// <summary>How many lines are stored.</summary>
    public long Lines { get; init; }

    /// <summary>Places where lines are missing.</summary>
    public ImmutableArray<JsonElement> Gaps { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Places where lines are stored twice.</summary>
    public ImmutableArray<JsonElement> Repeats { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Places whose checksum does not fit.</summary>
    public ImmutableArray<JsonElement> Damaged { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The log's sources, one for each run of a script.</summary>
    public ImmutableArray<LogSource> Sources { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether the server found nothing wrong.</summary>
    public bool IsSound() => Gaps.IsEmpty && Repeats.IsEmpty && Damaged.IsEmpty;
}
