using System.Text.Json.Nodes;

namespace Longshore.Acceptance.Tests.Servers;

/// <summary>A project with bash steps, made and deployed over the API.</summary>
public sealed class TestProject
{
    private readonly ServerApi api;
    private int releases;

    private TestProject(ServerApi api, string id, string name, string environment)
    {
        this.api = api;
        Id = id;
        Name = name;
        Environment = environment;
    }

    public string Id { get; }

    public string Name { get; }

    public string Environment { get; }

    /// <param name="properties">Further properties of every action.</param>
    public static async Task<TestProject> Create(ServerApi api, string name, IReadOnlyList<string> scripts, IReadOnlyDictionary<string, string>? properties = null, string syntax = "Bash")
    {
        var environment = await api.Post("/api/Spaces-1/environments", new { Name = $"{name} environment" });
        var lifecycle = (await api.Get("/api/Spaces-1/lifecycles/all"))[0]!;
        var group = (await api.Get("/api/Spaces-1/projectgroups/all"))[0]!;
        var project = await api.Post("/api/Spaces-1/projects", new { Name = name, LifecycleId = (string)lifecycle["Id"]!, ProjectGroupId = (string)group["Id"]! });
        var made = new TestProject(api, (string)project["Id"]!, name, (string)environment["Id"]!);
        await made.SetSteps(scripts, properties, syntax);
        return made;
    }

    public async Task SetSteps(IReadOnlyList<string> scripts, IReadOnlyDictionary<string, string>? properties = null, string syntax = "Bash")
    {
        var process = await api.Get($"/api/Spaces-1/projects/{Id}/deploymentprocesses");
        process["Steps"] = new JsonArray([.. scripts.Select((script, i) => Step($"Step {i + 1}", script, properties, syntax))]);
        await api.Put($"/api/Spaces-1/projects/{Id}/deploymentprocesses", process);
    }

    /// <summary>Has all steps run on workers of a pool.</summary>
    public async Task SetPool(string pool)
    {
        var process = await api.Get($"/api/Spaces-1/projects/{Id}/deploymentprocesses");
        foreach (var step in process["Steps"]!.AsArray())
            foreach (var action in step!["Actions"]!.AsArray()) action!["WorkerPoolId"] = pool;
        await api.Put($"/api/Spaces-1/projects/{Id}/deploymentprocesses", process);
    }

    /// <summary>A new release of the process as it is; returns its version.</summary>
    public async Task<string> Release()
    {
        var version = $"1.0.{++releases}";
        await api.Post("/api/Spaces-1/releases/create/v1", new { spaceIdOrName = "Spaces-1", ProjectName = Name, ReleaseVersion = version });
        return version;
    }

    /// <summary>Releases and deploys; returns the id of the task.</summary>
    public async Task<string> Deploy() => await Deploy(await Release());

    public async Task<string> Deploy(string version)
    {
        var answer = await api.Post(
            "/api/Spaces-1/deployments/create/untenanted/v1",
            new { spaceIdOrName = "Spaces-1", ProjectName = Name, ReleaseVersion = version, EnvironmentNames = new[] { $"{Name} environment" } });
        return (string)answer["DeploymentServerTasks"]![0]!["ServerTaskId"]!;
    }

    private static JsonNode Step(string name, string script, IReadOnlyDictionary<string, string>? properties, string syntax)
    {
        var own = new JsonObject
        {
            ["Octopus.Action.RunOnServer"] = "true",
            ["Octopus.Action.Script.ScriptSource"] = "Inline",
            ["Octopus.Action.Script.Syntax"] = syntax,
            ["Octopus.Action.Script.ScriptBody"] = script,
        };
        foreach (var (key, value) in properties ?? new Dictionary<string, string>()) own[key] = value;
        return new JsonObject
        {
            ["Name"] = name,
            ["Actions"] = new JsonArray(new JsonObject { ["Name"] = name, ["ActionType"] = "Octopus.Script", ["Properties"] = own }),
        };
    }
}
