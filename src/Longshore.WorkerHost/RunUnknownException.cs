using Longshore.Steps.Tickets;

namespace Longshore.WorkerHost;

/// <summary>This worker does not know the ticket: it was never started here, or was completed.</summary>
public sealed class RunUnknownException(Ticket ticket) : Exception($"This worker does not know ticket {ticket}.")
{
    public Ticket Ticket { get; } = ticket;
}
