using System.Collections.Immutable;

namespace Longshore.Client.Connections;

/// <summary>The body of every answer that is no success.</summary>
internal sealed record ErrorDocument
{
    public string? ErrorMessage { get; init; }

    public ImmutableArray<string> Errors { get; init => field = value.IsDefault ? [] : value; } = [];

    public string? HelpText { get; init; }
}
