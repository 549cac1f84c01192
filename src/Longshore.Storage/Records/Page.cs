using System.Collections.Immutable;

namespace Longshore.Storage.Records;

/// <summary>A part of a list, and how long the whole list is.</summary>
public sealed record Page<T>(ImmutableArray<T> Items, int Total, int Skip, int Take);
