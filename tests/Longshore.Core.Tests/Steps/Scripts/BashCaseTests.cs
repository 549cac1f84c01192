using System.Text.Json;
using Longshore.Steps.Bundles;
using Xunit;

namespace Longshore.Core.Tests.Steps.Scripts;

public sealed class BashCaseTests
{
    /// <summary>Where the reference misbehaves we do what it meant: our standard output, and a piece of our standard error.</summary>
    private static readonly Dictionary<int, (string Output, string Error)> Meant = new()
    {
        [26] = ("##octopus[setVariable name='QQ==' value='LW4=']\n##octopus[setVariable name='Qg==' value='LWU=']\n##octopus[setVariable name='Qw==' value='LWUgeA==']\n", ""),
        [34] = ("Collecting nope.txt as an artifact...\n", "The artifact 'nope.txt' does not exist.\n"),
        [35] = ("Collecting my file.txt as an artifact...\n##octopus[stdout-verbose]\nArtifact my file.txt will be collected from {WORKDIR}/my file.txt after this step completes\n##octopus[stdout-default]\n##octopus[createArtifact path='{b64:{WORKDIR}/my file.txt}' name='bXkgZmlsZS50eHQ=' length='NQ==']\nafter 0\n", ""),
        [36] = ("Collecting d as an artifact...\n##octopus[stdout-verbose]\nArtifact d will be collected from {WORKDIR}/d after this step completes\n##octopus[stdout-default]\n##octopus[createArtifact path='{b64:{WORKDIR}/d}' name='ZA==' length='MA==']\nafter 0\n", "The artifact 'd' is no file, so it will not be collected.\n"),
        [46] = ("##octopus[stdout-verbose]\na   b *\n##octopus[stdout-default]\n", ""),
        [48] = ("##octopus[stdout-verbose]\na\nb\n##octopus[stdout-default]\n", ""),
        [49] = ("##octopus[stdout-verbose]\n-n\n##octopus[stdout-default]\nend\n", ""),
    };

    public static TheoryData<int> Cases => [.. SharedCases.Of("bash-functions.json").Select(c => c.GetProperty("id").GetInt32())];

    [Theory, MemberData(nameof(Cases))]
    public async Task The_functions_behave_as_observed(int id)
    {
        var given = SharedCases.Of("bash-functions.json").Single(c => c.GetProperty("id").GetInt32() == id);
        using var folder = new ScriptFolder();
        foreach (var (file, text) in given.Pairs("files")) folder.Write(file, text);

        var result = await folder.Run(folder.Prepared(Variables(given)));

        Assert.Equal(given.GetProperty("exitCode").GetInt32(), result.ExitCode);
        var isMeant = Meant.TryGetValue(id, out var meant);
        if (given.TryGetProperty("stdoutRegex", out var pattern)) Assert.Matches(pattern.GetString()!, result.Output);
        else Assert.Equal(ExpectedText.Of(isMeant ? meant.Output : given.Text("stdout"), folder.Path), result.Output);
        if (isMeant) Assert.Equal(meant.Error, result.Error);
        else if (given.TryGetProperty("stderrContains", out _)) Assert.All(given.Texts("stderrContains"), piece => Assert.Contains(piece, result.Error, StringComparison.Ordinal));
        else Assert.Equal(given.Text("stderr"), result.Error);
    }

    private static IEnumerable<BundleVariable> Variables(JsonElement given)
    {
        var variables = given.Pairs("variables").ToDictionary();
        variables.TryAdd("Octopus.Action.Script.SuppressEnvironmentLogging", "True");
        if (given.TryGetProperty("parametersArray", out var on) && on.GetBoolean()) variables["OctopusEnabledFeatureToggles"] = "Other, BashParametersArrayFeatureToggle";
        if (given.TryGetProperty("parameters", out var parameters)) variables["Octopus.Action.Script.ScriptParameters"] = parameters.GetString()!;
        return ScriptFolder.Script("Bash", given.Text("script"), variables);
    }
}
