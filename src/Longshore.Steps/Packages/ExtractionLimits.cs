namespace Longshore.Steps.Packages;

/// <summary>How much a package may become when it is extracted; checked while writing, whatever its headers say.</summary>
public sealed record ExtractionLimits
{
    /// <summary>Files and folders: default 500,000.</summary>
    public int Entries { get; init; } = 500_000;

    /// <summary>Bytes of all files: default 20 GB.</summary>
    public long Bytes { get; init; } = 20_000_000_000;

    /// <summary>Extracted bytes per byte of the package, once past <see cref="RatioFreeBytes"/>: default 250.</summary>
    public int Ratio { get; init; } = 250;

    /// <summary>Below this many extracted bytes any ratio is fine: default 100 MB.</summary>
    public long RatioFreeBytes { get; init; } = 100_000_000;
}
