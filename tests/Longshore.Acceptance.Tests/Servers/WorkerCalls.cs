using System.Text.Json.Nodes;

namespace Longshore.Acceptance.Tests.Servers;

/// <summary>What tests ask of workers and pools.</summary>
public static class WorkerCalls
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    /// <returns>Its id.</returns>
    public static async Task<string> NewPool(this ServerApi api, string name) =>
        (string)(await api.Post("/api/Spaces-1/workerpools", new { Name = name, WorkerPoolType = "StaticWorkerPool" }))["Id"]!;

    /// <summary>A join token for one pool.</summary>
    /// <param name="uses">How many agents may join with it.</param>
    public static async Task<string> NewToken(this ServerApi api, string pool, int uses = 1) =>
        (string)(await api.Post("/api/Spaces-1/workers/join-tokens", new { Name = $"For {pool}", WorkerPoolIds = new[] { pool }, MaxUses = uses }))["Token"]!;

    public static Task<JsonNode> Worker(this ServerApi api, string worker) => api.Get($"/api/Spaces-1/workers/{worker}");

    /// <summary>Waits until the agent's link is up or down.</summary>
    public static Task Linked(this ServerApi api, string worker, bool isUp = true, TimeSpan? within = null) =>
        Eventually.Sees(() => api.Worker(worker), seen => seen["Agent"] is { } agent && (bool)agent["Connected"]! == isUp, within ?? Bound, $"{worker} is {(isUp ? "" : "not ")}connected");

    /// <summary>Waits until a worker may be given steps.</summary>
    public static Task Ready(this ServerApi api, string worker) =>
        Eventually.Sees(() => api.Worker(worker), seen => (string)seen["HealthStatus"]! is "Healthy" or "HasWarnings", Bound, $"{worker} is healthy");

    /// <summary>Waits for what a check finds; returns the worker.</summary>
    public static Task<JsonNode> FoundToBe(this ServerApi api, string worker, string health) =>
        Eventually.Sees(() => api.Worker(worker), seen => (string)seen["HealthStatus"]! == health, Bound, $"{worker} is {health}");

    /// <summary>An SSH worker on this machine that is signed in to with a key.</summary>
    /// <param name="fingerprint">What its host key must have.</param>
    public static async Task<string> NewSshWorker(this ServerApi api, string name, string pool, int port, string user, string key, string fingerprint)
    {
        var account = await api.Post("/api/Spaces-1/accounts", new
        {
            Name = $"Account of {name}",
            AccountType = "SshKeyPair",
            Username = user,
            PrivateKeyFile = new { HasValue = true, NewValue = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(key)) },
        });
        return await api.NewSshWorker(name, pool, port, (string)account["Id"]!, fingerprint);
    }

    /// <summary>The same with an account that exists.</summary>
    public static async Task<string> NewSshWorker(this ServerApi api, string name, string pool, int port, string account, string fingerprint) =>
        (string)(await api.Post("/api/Spaces-1/workers", new
        {
            Name = name,
            WorkerPoolIds = new[] { pool },
            Endpoint = new { CommunicationStyle = "Ssh", Host = "127.0.0.1", Port = port, Fingerprint = fingerprint, AccountId = account },
        }))["Id"]!;

    /// <summary>Queues a bash script for a worker of a pool.</summary>
    /// <returns>The id of its task.</returns>
    public static async Task<string> RunOn(this ServerApi api, string pool, string script) =>
        (string)(await api.Post("/api/Spaces-1/tasks", new
        {
            Name = "AdHocScript",
            Description = "Scripted",
            Arguments = new { ScriptBody = script, Syntax = "Bash", TargetType = "WorkerPools", WorkerPoolIds = new[] { pool } },
        }))["Id"]!;

    /// <summary>Per step of a task: the worker it got, and why not each other one.</summary>
    public static Task<JsonNode> WorkersOf(this ServerApi api, string task) => api.Get($"/api/Spaces-1/tasks/{task}/workers");
}
