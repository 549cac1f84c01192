using System.Text.RegularExpressions;
using Xunit;

namespace Longshore.Acceptance.Tests.Clients;

/// <summary>The npm client <c>@octopusdeploy/api-client</c> 3.11.0, unchanged, does its work with a Longshore server (rest-api.md §13, N).</summary>
public sealed partial class NpmClientTests(NpmClientRun run) : IClassFixture<NpmClientRun>
{
    public static TheoryData<string> Checks =>
    [
        "the client connects", "the signed-in user is known", "spaces are listed",
        "an environment is made", "an environment is read", "an environment is found by a part of its name",
        "a worker pool is made", "an account is made and shows no secret", "a worker is registered", "a pool lists its workers",
        "there is a lifecycle", "there is a project group", "a project is made",
        "a new project has an empty process", "a process is saved", "a stale process is refused", "variables are read and saved",
        "a release is made", "a release is deployed", "the task is waited for and succeeds",
        "the raw log has the output and no secret", "the details have the steps",
        "a release is read", "a project lists its releases", "a deployment is read", "deployments are found by project and environment",
        "artifacts are found by task", "an artifact is downloaded",
        "a package is pushed", "a package that is there is refused with 409", "a package that is there is kept", "a package that is there is replaced",
        "a file without a version is refused", "the built-in feed is found",
        "the audit tells who did what", "the audit tells the end of a task",
        "a running task is cancelled",
        "what is not there is a 404", "a missing name is a 400 with field and mend", "a duplicate name is a 400", "an unknown task is named",
        "the root answers strangers", "a wrong key is a 401", "an empty key is a 401",
    ];

    [Theory]
    [MemberData(nameof(Checks))]
    public void It_works(string check) => Assert.True(run.Lines.Contains($"ok {check}"), run.Output);

    [Fact]
    public void Nothing_fails_and_the_run_reaches_its_end()
    {
        Assert.DoesNotContain(run.Lines, line => line.StartsWith("not ok ", StringComparison.Ordinal));
        Assert.Equal("end", run.Lines[^1]);
        Assert.Equal(Checks.Count, run.Lines.Count(line => line.StartsWith("ok ", StringComparison.Ordinal)));
    }

    /// <summary>The requests are those seen from this client elsewhere, so the scenario is the real one and not one that suits us.</summary>
    [Fact]
    public void It_sends_the_core_scenario()
    {
        const string s = "/api/Spaces-1";
        string[] expected =
        [
            "GET /api", "GET /api/users/me", "GET /api/spaces?take=50",
            "GET /api/spaces?partialName=Default&skip=0&take=2147483647",
            $"POST {s}/environments", $"GET {s}/environments/#", $"GET {s}/environments?take=10&partialName=npm%20T",
            $"POST {s}/workerpools", $"POST {s}/accounts", $"POST {s}/workers", $"GET {s}/workerpools/#/workers?skip=0&take=30",
            $"GET {s}/lifecycles?take=50", $"GET {s}/projectgroups?take=50", $"POST {s}/projects",
            $"GET {s}/projects/#/deploymentprocesses", $"PUT {s}/projects/#/deploymentprocesses", $"PUT {s}/projects/#/deploymentprocesses",
            $"GET {s}/variables/#", $"PUT {s}/variables/#",
            $"POST {s}/releases/create/v1", $"POST {s}/deployments/create/untenanted/v1",
            $"GET {s}/tasks?skip=0&take=300&ids=#",
            $"GET {s}/tasks/#/raw", $"GET {s}/tasks/#/details",
            $"GET {s}/releases/#", $"GET {s}/projects/#/releases?take=10", $"GET {s}/deployments/#",
            $"GET {s}/deployments?take=10&projects=#&environments=#",
            $"GET {s}/artifacts?regarding=#&skip=0&take=30", $"GET {s}/artifacts/#/content",
        ];
        var sent = run.Lines.Where(line => line.StartsWith("request ", StringComparison.Ordinal)).Select(line => AnyId().Replace(line["request ".Length..], "#"));
        Assert.Equal(expected, WithoutPolls(sent));
    }

    // How often the client asks for the task depends on how fast the machine is.
    private static IEnumerable<string> WithoutPolls(IEnumerable<string> sent)
    {
        string? before = null;
        foreach (var request in sent)
        {
            if (request != before || !request.Contains("/tasks?", StringComparison.Ordinal)) yield return request;
            before = request;
        }
    }

    [GeneratedRegex("(?<=[/=])(variableset-)?(?!Spaces-)[A-Z][A-Za-z]+-[0-9]+")]
    private static partial Regex AnyId();
}
