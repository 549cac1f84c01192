namespace Longshore.Agent.Upgrades;

/// <summary>Which program of an agent is to run; stored as <c>version.json</c>, absent while it is the installed one.</summary>
internal sealed record VersionChoice
{
    /// <summary>Of the file's form.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The installed program's folder and version when this was written. Another one installed there by the operator counts before all that was sent.</summary>
    public required string InstalledFolder { get; init; }

    /// <summary>See <see cref="InstalledFolder"/>.</summary>
    public required string InstalledVersion { get; init; }

    /// <summary>Folder of the sent program that has proved itself; null: the installed one.</summary>
    public string? Current { get; init; }

    /// <summary>Folder of the sent program that must prove itself; null: none.</summary>
    public string? Trying { get; init; }

    /// <summary>Where to go back to.</summary>
    public string Fallback => Current ?? InstalledFolder;
}
