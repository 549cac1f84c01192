namespace Longshore.Agent.Upgrades;

/// <summary>Decides, at the start of a program, which one is to run. Pure: the caller stores and acts.</summary>
internal static class StartingVersion
{
    /// <param name="stored">What <c>version.json</c> says; null: there is none.</param>
    /// <param name="folder">Where the starting program lies.</param>
    /// <param name="version">Its version.</param>
    /// <param name="exists">Whether a folder has a program.</param>
    public static StartDecision Decide(VersionChoice? stored, string folder, string version, Func<string, bool> exists)
    {
        if (stored is null) return new StartDecision(null, null, IsTrial: false);
        // It was started to prove itself.
        if (stored.Trying == folder) return new StartDecision(stored, null, IsTrial: true);
        // Whoever was tried has died instead of proving itself, else it would be the one that starts.
        var settled = stored with { Trying = null };
        if (stored.Current == folder) return new StartDecision(settled, null, IsTrial: false);
        if (stored.InstalledFolder != folder || stored.InstalledVersion != version) return new StartDecision(null, null, IsTrial: false);
        return new StartDecision(settled, settled.Current is { } current && exists(current) ? current : null, IsTrial: false);
    }
}

/// <summary>What a starting program does first.</summary>
/// <param name="Choice">To be stored; null: no file.</param>
/// <param name="GoOnAs">Folder of the program to become; null: stay.</param>
/// <param name="IsTrial">This program must prove itself.</param>
internal sealed record StartDecision(VersionChoice? Choice, string? GoOnAs, bool IsTrial);
