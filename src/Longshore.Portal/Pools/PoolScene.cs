using System.Collections.Immutable;
using Longshore.Portal.Workers;

namespace Longshore.Portal.Pools;

/// <summary>One pool and its members.</summary>
public sealed record PoolScene(PoolView View, ImmutableArray<WorkerRow> Rows);
