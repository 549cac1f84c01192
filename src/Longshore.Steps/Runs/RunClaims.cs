using System.Globalization;
using System.Runtime.Versioning;
using Longshore.Os.Files;

namespace Longshore.Steps.Runs;

/// <summary>
/// The fence that lets a script start at most once, whoever is killed when. Try <c>n</c> of a ticket is decided by who creates <c>claim.n</c>: its executor,
/// which may then start the script, or a host that gives the try up, after which that executor can never start anything. A host starts try <c>n+1</c> only
/// after it has given up all before.
/// </summary>
[SupportedOSPlatform("linux")]
public static class RunClaims
{
    private const string GivenUp = "void";

    /// <summary>The executor's side.</summary>
    /// <returns>False: the try was given up; nothing must be started.</returns>
    /// <exception cref="IOException">It cannot be written, such as when the ticket was completed: nothing must be started.</exception>
    public static bool TryClaim(RunPaths paths, int attempt, RunClaim claim)
    {
        if (!ExclusiveNote.TryCreate(paths.Claim(attempt), claim.ToText())) return false;
        // The directory that holds the claim was made by a host that left this to us: together they cost one commit of the file system instead of two.
        DirectorySync.Flush(RunPaths.JournalsOf(paths.Root));
        return true;
    }

    /// <summary>The host's side.</summary>
    /// <returns>False: its executor has claimed the try before.</returns>
    public static bool TryGiveUp(RunPaths paths, int attempt) => ExclusiveNote.TryCreate(paths.Claim(attempt), GivenUp);

    /// <summary>Looks at the claims of a ticket.</summary>
    /// <param name="undecided">The lowest try that nobody has decided; only it can have an executor that may yet claim.</param>
    /// <returns>The claim of the executor that runs or ran the script; null: no executor has started anything so far.</returns>
    /// <exception cref="InvalidDataException">A claim was damaged.</exception>
    public static RunClaim? Find(RunPaths paths, out int undecided)
    {
        for (undecided = 1; ExclusiveNote.Read(paths.Claim(undecided)) is { } text; undecided++)
        {
            if (text == GivenUp) continue;
            return RunClaim.FromText(text)
                ?? throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"Claim {undecided} of ticket {paths.Ticket} is damaged."));
        }
        return null;
    }
}
