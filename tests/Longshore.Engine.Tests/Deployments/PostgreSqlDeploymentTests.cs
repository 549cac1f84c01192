using Longshore.Acceptance.Tests.Servers;
using Longshore.Engine.Tests.Storage;
using Xunit;

namespace Longshore.Engine.Tests.Deployments;

/// <summary>The release build on a real PostgreSQL.</summary>
public sealed class PostgreSqlDeploymentTests : IAsyncDisposable
{
    private static readonly TimeSpan StepBound = TimeSpan.FromSeconds(30);

    private readonly PostgreSqlServer database = new();

    [Fact]
    public async Task A_deployment_goes_through_also_when_the_server_is_killed_in_it()
    {
        await using var server = await RunningServer.Start(new Dictionary<string, string>
        {
            ["LONGSHORE__DATABASE__PROVIDER"] = "PostgreSql",
            ["LONGSHORE__DATABASE__CONNECTIONSTRING"] = await database.CreateDatabase(null),
        });
        var gate = Path.Combine(server.Data, "gate");
        var project = await TestProject.Create(server.Api, "postgres", [$"echo waiting; until [ -e {gate} ]; do sleep 0.02; done; set_octopusvariable Colour green", "echo \"the colour is #{Octopus.Action[Step 1].Output.Colour}\""]);
        var task = await project.Deploy();
        await Eventually.Sees(() => server.Api.RawLines(task), lines => lines.Contains("waiting"), StepBound, "the first step runs");

        await server.Kill();
        await server.Restart();
        await File.WriteAllTextAsync(gate, "", TestContext.Current.CancellationToken);

        Assert.Equal("Success", (string)(await server.Api.Ended(task))["State"]!);
        Assert.Single(await server.Api.RawLines(task), line => line == "waiting");
        Assert.Contains("the colour is green", await server.Api.RawLines(task));
        Assert.Empty(Directory.GetFiles(server.Data, "longshore.db*"));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
