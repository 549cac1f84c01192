using System.Collections.Immutable;

namespace Longshore.Client.Tasks;

/// <summary>Which tasks are wanted; null and empty mean every one.</summary>
public sealed record TaskFilter
{
    /// <summary>Id of the project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Id of the environment.</summary>
    public string? EnvironmentId { get; init; }

    /// <summary>The kind, like <c>Deploy</c>.</summary>
    public string? Name { get; init; }

    /// <summary>States, like <c>Executing</c>.</summary>
    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>How many at most, newest first.</summary>
    public int Most { get; init; } = 30;
}
