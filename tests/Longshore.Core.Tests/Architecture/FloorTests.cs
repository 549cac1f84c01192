using System.Xml.Linq;
using Xunit;

namespace Longshore.Core.Tests.Architecture;

/// <summary>The table of floors in docs/contribute/architecture.md, read from the project files.</summary>
public sealed class FloorTests
{
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Domain"] = [],
        ["Templates"] = [],
        ["Os"] = [],
        ["Steps"] = ["Templates", "Os"],
        ["Storage"] = ["Domain", "Os"],
        ["Storage.Sqlite"] = ["Storage"],
        ["Storage.PostgreSql"] = ["Storage"],
        ["WorkerHost"] = ["Steps", "Os"],
        ["WorkerLink"] = ["Os"],
        ["Transports"] = ["WorkerLink", "WorkerHost", "Steps", "Os"],
        ["Orchestration"] = ["Storage", "Transports", "Domain", "Templates", "Steps", "Os"],
        ["Application"] = ["Orchestration", "Storage", "Domain", "Templates"],
        ["Api"] = ["Application", "Domain"],
        ["Portal"] = ["Application", "Domain"],
        ["Client"] = [],
        ["Server"] = ["Api", "Portal", "Application", "Orchestration", "Storage", "Storage.Sqlite", "Storage.PostgreSql", "Transports", "Domain", "Os"],
        ["Agent"] = ["WorkerHost", "WorkerLink", "Steps", "Os"],
        ["Cli"] = ["Client", "Os"],
        ["StepHost"] = ["WorkerHost", "Steps", "Os"],
    };

    [Fact]
    public void A_project_references_only_what_its_floor_may()
    {
        var wrong =
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            let project = NameOf(file)
            from reference in XDocument.Load(file).Descendants("ProjectReference")
            let target = NameOf(reference.Attribute("Include")!.Value.Replace('\\', '/'))
            where !MayReference.TryGetValue(project, out var allowed) || !allowed.Contains(target)
            select $"{project} → {target}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void There_are_no_more_than_six_test_projects() =>
        Assert.InRange(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.csproj", SearchOption.AllDirectories).Count(), 1, 6);

    [Fact]
    public void No_source_file_reaches_400_lines()
    {
        var tooLong = SourceFiles().Where(file => File.ReadLines(file).Count() >= 400);
        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_file_is_named_after_a_drawer()
    {
        string[] drawers = ["Helper", "Helpers", "Util", "Utils", "Utilities", "Common", "Misc", "Manager"];
        Assert.DoesNotContain(SourceFiles(), file => drawers.Any(drawer => Path.GetFileNameWithoutExtension(file).EndsWith(drawer, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal));

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path)["Longshore.".Length..];
}
