namespace Longshore.Application.Packages;

/// <summary>What happens to a package that is there already.</summary>
public enum OverwriteMode
{
    /// <summary>The push is refused.</summary>
    FailIfExists,

    /// <summary>The new bytes replace the old ones.</summary>
    OverwriteExisting,

    /// <summary>The old one stays, and is the answer.</summary>
    IgnoreIfExists,
}
