using System.Collections.Immutable;

namespace Longshore.Client.Connections;

/// <summary>A part of a list.</summary>
internal sealed record Page<T>
{
    public required ImmutableArray<T> Items { get; init; }
}
