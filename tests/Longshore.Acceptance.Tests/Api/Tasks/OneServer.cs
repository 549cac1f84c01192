using Longshore.Acceptance.Tests.Servers;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Tasks;

/// <summary>One real server for tests whose tasks really run.</summary>
public sealed class OneServer : IAsyncLifetime
{
    public RunningServer Server { get; private set; } = null!;

    public ServerApi Api => Server.Api;

    public async ValueTask InitializeAsync() => Server = await RunningServer.Start();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>Queues a script and returns the id of its task.</summary>
    public async Task<string> Queue(string script, string space = "Spaces-1") =>
        (string)(await Api.Post($"/api/{space}/tasks", new { Name = "AdHocScript", Description = "Scripted", Arguments = new { ScriptBody = script, Syntax = "Bash" } }))["Id"]!;
}
