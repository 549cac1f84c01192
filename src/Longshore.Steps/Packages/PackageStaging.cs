using System.Collections.Immutable;
using Longshore.Steps.Bundles;
using Longshore.Steps.Scripts;

namespace Longshore.Steps.Packages;

/// <summary>Puts the packages of a step from the worker's cache into the step's workspace.</summary>
public sealed class PackageStaging(TimeProvider time, ExtractionLimits limits)
{
    /// <summary>Everything is made here first and moved to its place when all of it is good.</summary>
    private const string PartFolder = ".packages.part";

    private static readonly ImmutableArray<string> Extractable = [".zip", ".nupkg", ".whl"];

    /// <param name="cache">Folder whose files are named by their SHA-256.</param>
    /// <param name="workspace">Existing folder of this run, absolute.</param>
    /// <exception cref="IOException">The workspace cannot be written.</exception>
    public Staging Stage(StepBundle bundle, IVariables variables, string cache, string workspace, CancellationToken cancel)
    {
        if (FreeSpace.Check(variables, workspace) is { } full) return full;
        var notes = new List<ScriptNote>();
        var part = Path.Combine(workspace, PartFolder);
        Directory.CreateDirectory(part);
        try
        {
            var moves = new List<(string From, string Name)>();
            foreach (var (number, file) in bundle.Files.Select(StagedFile.Of).Index())
            {
                var made = Path.Combine(part, $"{number}");
                if (Make(file, cache, made, notes, cancel) is { } refused) return refused;
                if (file.IsWorkspace) moves.AddRange(Directory.EnumerateFileSystemEntries(made).Select(entry => (entry, Path.GetFileName(entry))));
                else moves.Add((made, file.Name));
            }
            if (moves.Select(move => move.Name).FirstOrDefault(name => !IsFree(name, workspace)) is { } taken) return Taken(taken);
            if (moves.GroupBy(move => move.Name).FirstOrDefault(group => group.Count() > 1) is { } twice) return Taken(twice.Key);
            foreach (var (from, name) in moves) Directory.Move(from, Path.Combine(workspace, name));
        }
        finally
        {
            Directory.Delete(part, recursive: true);
        }
        return new Staging.Ready([.. bundle.Files.Select(StagedFile.Of).SelectMany(file => file.Variables(workspace))], [.. notes]);
    }

    private Staging.Refused? Make(StagedFile file, string cache, string made, List<ScriptNote> notes, CancellationToken cancel)
    {
        var name = file.File.FileName;
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (file.File.Extract && !Extractable.Contains(extension))
            return new Staging.Refused($"Unsupported file extension '{extension}' of package '{name}'.", $"Only {string.Join(", ", Extractable)} packages can be extracted; switch extraction off, or build the package as .zip.");
        if (!file.IsWorkspace && file.Name is "" or "." or "..")
            return new Staging.Refused($"The package reference '{file.File.Reference}' is no name for a folder.", "Rename the reference in the step.");
        try
        {
            using var package = CachedPackage.Open(file.File, cache);
            if (file.File.Extract) Extract(package, made, extension == ".nupkg", notes, cancel);
            else Copy(package, made, cancel);
            return null;
        }
        catch (InvalidDataException harmful)
        {
            return new Staging.Refused($"Package '{name}' cannot be used: {harmful.Message}.", "Build and push the package again, and create a new release with it.");
        }
        catch (EndOfStreamException)
        {
            return new Staging.Refused($"Package '{name}' cannot be used: it is cut off.", "Build and push the package again, and create a new release with it.");
        }
    }

    private void Extract(CachedPackage package, string made, bool isNuGet, List<ScriptNote> notes, CancellationToken cancel)
    {
        package.Check(Stream.Null, cancel);
        Directory.CreateDirectory(made);
        new ZipExtraction(package.Bytes, limits, time.GetUtcNow(), notes, cancel).Extract(made, isNuGet);
    }

    private static void Copy(CachedPackage package, string made, CancellationToken cancel)
    {
        using var copy = new FileStream(made, FileMode.CreateNew, FileAccess.Write);
        package.Check(copy, cancel);
    }

    private static bool IsFree(string name, string workspace) => name != PartFolder && !Path.Exists(Path.Combine(workspace, name));

    private static Staging.Refused Taken(string name) =>
        new($"Two packages of the step want the name '{name}' in its workspace.", "Rename a package reference, or extract the step's own package under a reference.");
}
