using Longshore.Steps.Tickets;
using Longshore.WorkerHost.Verbs;

namespace Longshore.Transports;

/// <summary>Turns the end of a <c>longshore-step host</c> call into what the worker contract says about it.</summary>
internal static class HostFailure
{
    private const string Prefix = "error: ";

    /// <param name="exit">Null: its end was not seen.</param>
    /// <param name="complaint">Its standard error.</param>
    /// <param name="place">Which machine or user, for people.</param>
    public static Exception Of(HostExit? exit, string complaint, string place, bool mayHaveArrived, Ticket ticket)
    {
        var says = complaint.StartsWith(Prefix, StringComparison.Ordinal) ? complaint[Prefix.Length..] : complaint;
        return exit switch
        {
            HostExit.UnknownTicket => new UnknownTicketException(ticket),
            HostExit.NotStarted => new WorkerUnreachableException($"{place}: {says}", mayHaveArrived: false),
            HostExit.WrongContent => new InvalidDataException(says),
            HostExit.NoArtifact => new FileNotFoundException(says),
            HostExit.WrongUse => new ArgumentException(says),
            _ => new WorkerUnreachableException($"{place}: {says}", mayHaveArrived),
        };
    }
}
