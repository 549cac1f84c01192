using Longshore.Steps.Tickets;

namespace Longshore.Transports;

/// <summary>The worker does not know the ticket: it was never started there, or was completed.</summary>
public sealed class UnknownTicketException(Ticket ticket) : Exception($"The worker does not know ticket {ticket}.")
{
    public Ticket Ticket { get; } = ticket;
}
