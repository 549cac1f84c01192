namespace Longshore.Cli.Packages;

/// <summary>One line of what an upload did.</summary>
internal sealed record PackageUploaded(string PackageId, string Version, string File, long Bytes, bool IsNew);
