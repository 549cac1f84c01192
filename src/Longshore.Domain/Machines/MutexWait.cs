using System.Collections.Immutable;
using Longshore.Domain.Tasks;

namespace Longshore.Domain.Machines;

/// <summary>A request that waits.</summary>
/// <param name="For">Tasks that must get out of the way first, by number.</param>
/// <param name="Reason">Full sentences for its log: write them once, and again only when they change.</param>
public sealed record MutexWait(MutexRequest Request, ImmutableArray<ServerTaskId> For, string Reason);
