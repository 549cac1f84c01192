using Longshore.Acceptance.Tests.Servers;
using Longshore.Browser.Tests.Tasks;

namespace Longshore.Browser.Tests.Pages;

/// <summary>Something to show on every page: deployments that succeeded, failed and run, an artifact, and names that try to break out.</summary>
public sealed class Sample
{
    /// <summary>A long name with markup and a script that is written from right to left.</summary>
    private static readonly string Hostile = $"<b onclick=x>مشروع</b> \"&'{new string('w', 80)} {new string('x', 200)}"[..180];

    private const string Works =
        """
        echo "##octopus[stdout-highlight]"; echo done well; echo "##octopus[stdout-default]"
        write_warning "a warning about nothing"
        set_octopusvariable Address "https://example.org/?a=1&b=2"
        echo content > report.txt; new_octopusartifact "$PWD/report.txt"
        """;

    private Sample(IReadOnlyDictionary<string, string> paths) => Paths = paths;

    /// <summary>Addresses of pages whose ids were made up by the server, by what they show.</summary>
    public IReadOnlyDictionary<string, string> Paths { get; }

    public static async Task<Sample> Create(RunningServer server)
    {
        var api = server.Api;
        var gate = new Gate(server); // Never opened: the script ends with the server.
        var shop = await TestProject.Create(api, "Web shop", [Works, "seq 1 60"]);
        var succeeded = await shop.Deploy();
        await api.Ended(succeeded);
        await shop.SetSteps([Works, "echo no such table >&2; exit 3"]);
        var failed = await shop.Deploy();
        await api.Ended(failed);
        var hostile = await TestProject.Create(api, Hostile, ["cat <<'END'\n<script>alert(1)</script> ünï مرحبا\nEND\nexit 1"]);
        var broken = await hostile.Deploy();
        await api.Ended(broken);
        var slow = await TestProject.Create(api, "Slow", [$"echo waiting; {gate.Wait()}", "true"]);
        var running = await slow.Deploy();
        await Eventually.Sees(() => api.State(running), state => state == "Executing", TimeSpan.FromSeconds(20), "the task runs");
        var pool = await api.Post("/api/Spaces-1/workerpools", new { Name = Hostile, Description = Hostile, WorkerPoolType = "StaticWorkerPool" });
        var worker = await api.Post("/api/Spaces-1/workers", new { Name = Hostile, WorkerPoolIds = new[] { (string)pool["Id"]! }, Endpoint = new { CommunicationStyle = "TentaclePassive", Uri = "https://127.0.0.1:9/", Thumbprint = new string('A', 64) } });
        var slug = (string)(await api.Get($"/api/Spaces-1/projects/{hostile.Id}"))["Slug"]!;
        return new Sample(new Dictionary<string, string>
        {
            ["task succeeded"] = $"/tasks/{succeeded}",
            ["task failed"] = $"/tasks/{failed}",
            ["task running"] = $"/tasks/{running}",
            ["hostile task"] = $"/tasks/{broken}",
            ["hostile project"] = $"/projects/{slug}",
            ["hostile worker"] = $"/infrastructure/workers/{(string)worker["Id"]!}",
            ["hostile pool"] = $"/infrastructure/pools/{(string)pool["Slug"]!}",
            ["hostile process"] = $"/projects/{slug}/process",
        });
    }
}
