namespace Longshore.Templates;

/// <summary>Bounds of one evaluation. Each is far above honest use; going over one throws <see cref="TemplateLimitException"/>.</summary>
public sealed record TemplateLimits
{
    /// <summary>The bounds used where none are given.</summary>
    public static TemplateLimits Default { get; } = new();

    /// <summary>Variables that may be read inside each other's values: default 1,000.</summary>
    public int Depth { get; init; } = 1_000;

    /// <summary>Longest text, in UTF-16 units, that the evaluation or one of its filters may make: default 64 Mi.</summary>
    public int Length { get; init; } = 64 * 1024 * 1024;

    /// <summary>Steps of work, about a tenth of a microsecond each: default 20 million. Counted, not timed, so that a result never depends on the machine's load.</summary>
    public int Work { get; init; } = 20_000_000;

    /// <summary>Time for one match of a regular expression: default 1 s; replacing may take ten times as long. Only patterns that need backtracking come near it.</summary>
    public TimeSpan Match { get; init; } = TimeSpan.FromSeconds(1);
}
