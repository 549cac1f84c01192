using System.Text.RegularExpressions;
using Longshore.Steps.Bundles;
using Xunit;

namespace Longshore.Core.Tests.Steps.Scripts;

public sealed partial class PythonCaseTests
{
    /// <summary>Where the reference misbehaves, or shows scripts its key, we do what it meant.</summary>
    private static readonly Dictionary<int, string> Meant = new()
    {
        [21] = "##octopus[progress percentage='NTA=' message='']\nafter\n",
        [37] = "3 ['one two', 'three']\n",
        [38] = "[]\n",
    };

    public static TheoryData<int> Cases => [.. SharedCases.Of("python-functions.json").Select(c => c.GetProperty("id").GetInt32())];

    [Theory, MemberData(nameof(Cases))]
    public async Task The_functions_behave_as_observed(int id)
    {
        var given = SharedCases.Of("python-functions.json").Single(c => c.GetProperty("id").GetInt32() == id);
        using var folder = new ScriptFolder();
        foreach (var (file, text) in given.Pairs("files")) folder.Write(file, text);
        BundleVariable[] parameters = given.TryGetProperty("parameters", out var text2) ? [new("Octopus.Action.Script.ScriptParameters", text2.GetString(), false)] : [];

        var result = await folder.Run(folder.Prepared([.. ScriptFolder.Script("Python", given.Text("script"), given.Pairs("variables")), .. parameters]));

        var isMeant = Meant.TryGetValue(id, out var meant);
        Assert.Equal(ExpectedText.Of(isMeant ? meant! : given.Text("stdout"), folder.Path), Version().Replace(result.Output, "", 1));
        Assert.Matches(Version(), result.Output);
        if (isMeant) Assert.Empty(result.Error);
        else if (given.TryGetProperty("stderrContains", out _)) Assert.All(given.Texts("stderrContains"), piece => Assert.Contains(piece, result.Error, StringComparison.Ordinal));
        else Assert.Equal(given.Text("stderr"), result.Error);
        Assert.Equal(isMeant ? 0 : given.GetProperty("exitCode").GetInt32(), result.ExitCode);
    }

    [GeneratedRegex(@"\A##octopus\[stdout-verbose\]\n3\.[^#]*\n##octopus\[stdout-default\]\n")]
    private static partial Regex Version();
}
