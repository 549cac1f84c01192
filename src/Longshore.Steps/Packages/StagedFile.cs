using Longshore.Steps.Bundles;

namespace Longshore.Steps.Packages;

/// <summary>Where a package of a bundle goes in the workspace, and which variables tell the script.</summary>
internal sealed record StagedFile(BundleFile File, string Name)
{
    /// <summary>Characters that some system forbids in file names: a reference gets the same folder on every worker.</summary>
    private const string Forbidden = "/\\:*?\"<>|";

    /// <summary>The primary package is extracted into the workspace itself.</summary>
    internal bool IsWorkspace => File.Extract && File.Reference.Length == 0;

    internal static StagedFile Of(BundleFile file)
    {
        var reference = string.Concat(file.Reference.Where(c => !char.IsControl(c) && !Forbidden.Contains(c, StringComparison.Ordinal)));
        if (file.Extract) return new StagedFile(file, reference);
        return new StagedFile(file, reference.Length == 0 ? Path.GetFileName(file.FileName) : reference + Path.GetExtension(file.FileName));
    }

    internal IEnumerable<StagedVariable> Variables(string workspace)
    {
        var prefix = $"Octopus.Action.Package[{File.Reference}].";
        var path = IsWorkspace ? workspace : Path.Combine(workspace, Name);
        if (File.Extract) return [new StagedVariable(prefix + "ExtractedPath", path)];
        return [new StagedVariable(prefix + "PackageFilePath", path), new StagedVariable(prefix + "PackageFileName", Name)];
    }
}
