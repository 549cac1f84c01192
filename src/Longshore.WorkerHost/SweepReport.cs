using System.Collections.Immutable;
using Longshore.Steps.Tickets;

namespace Longshore.WorkerHost;

/// <summary>What a host did at its start.</summary>
/// <param name="Interrupted">Runs that had lost their executor and were ended.</param>
/// <param name="Running">Runs that go on and can be watched.</param>
/// <param name="Problems">What could not be done, for the operator; it is tried again at the next start.</param>
public sealed record SweepReport(ImmutableArray<Ticket> Interrupted, ImmutableArray<Ticket> Running, ImmutableArray<string> Problems);
