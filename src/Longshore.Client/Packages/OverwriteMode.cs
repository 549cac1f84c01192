namespace Longshore.Client.Packages;

/// <summary>What happens when a package of this version is there already.</summary>
public enum OverwriteMode
{
    /// <summary>The upload is refused with 409.</summary>
    FailIfExists,

    /// <summary>The new file replaces the old one.</summary>
    OverwriteExisting,

    /// <summary>The old file stays, and the upload counts as done.</summary>
    IgnoreIfExists,
}
