using System.Globalization;
using Longshore.Steps.Tickets;

namespace Longshore.Steps.Runs;

/// <summary>Where a run lies under the worker's root. Host and executor agree on nothing but these names.</summary>
/// <param name="Root">The worker's root, absolute.</param>
/// <param name="Ticket">The run's ticket.</param>
public sealed record RunPaths(string Root, Ticket Ticket)
{
    private const string CacheName = "cache";
    private const string JournalsName = "journals";
    private const string CompletedName = "completed";
    private const string TrashName = "trash";

    /// <summary>Deleted as a whole when the ticket is completed.</summary>
    public string Workspace => Path.Combine(Root, Ticket.ToString());

    /// <summary>Where the script runs.</summary>
    public string WorkDirectory => Path.Combine(Workspace, "work");

    /// <summary>What is written about the run; its existence means that the worker knows the ticket.</summary>
    public string Records => Path.Combine(JournalsOf(Root), Ticket.ToString());

    public string Journal => Path.Combine(Records, "journal");

    /// <summary>Its existence is the wish that the run ends.</summary>
    public string CancelWish => Path.Combine(Records, "cancel");

    public string Artifacts => Path.Combine(Records, "artifacts");

    /// <summary>Files by their SHA-256, shared by all runs.</summary>
    public string Cache => CacheOf(Root);

    /// <summary>Its existence means that the ticket was completed: it never runs again.</summary>
    public string Tombstone => Path.Combine(CompletedOf(Root), Ticket.ToString());

    /// <summary>The entry in the environment of every process of the run that tells it from all others on this machine.</summary>
    public string Mark => $"{MarkName}={Workspace}";

    /// <summary>Name in <see cref="Mark"/>; a ticket alone would be ambiguous where two servers share a machine.</summary>
    public const string MarkName = "LONGSHORE_RUN";

    /// <summary>Tells the user's process its ticket.</summary>
    public const string TicketVariable = "LONGSHORE_TICKET";

    /// <summary>Whoever creates this file decides what becomes of the try (<see cref="RunClaims"/>).</summary>
    public string Claim(int attempt) => Path.Combine(Records, string.Create(CultureInfo.InvariantCulture, $"claim.{attempt}"));

    public string Artifact(int number) => Path.Combine(Artifacts, number.ToString(CultureInfo.InvariantCulture));

    public static string JournalsOf(string root) => Path.Combine(root, JournalsName);

    public static string CacheOf(string root) => Path.Combine(root, CacheName);

    public static string CompletedOf(string root) => Path.Combine(root, CompletedName);

    /// <summary>What was renamed to be deleted.</summary>
    public static string TrashOf(string root) => Path.Combine(root, TrashName);

    /// <summary>A ticket of such a name would make its workspace one of the root's own folders.</summary>
    public static bool IsReserved(Ticket ticket) => ticket.ToString() is CacheName or JournalsName or CompletedName or TrashName;
}
