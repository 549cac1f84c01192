using Longshore.Acceptance.Tests.Servers;
using Longshore.Browser.Tests.Browsing;
using Longshore.Browser.Tests.Pages;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Portal))]

// Two processors carry a server, a browser and the scripts: one test at a time.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Longshore.Browser.Tests.Browsing;

/// <summary>One server and one browser for all tests that leave the server alive, and the session of the administrator.</summary>
public sealed class Portal : IAsyncLifetime
{
    private Chromium? chromium;
    private RunningServer? server;
    private string? session;
    private Task<Sample>? sample;

    public RunningServer Server => server!;

    public Chromium Chromium => chromium!;

    /// <summary>Made by the first test that wants it.</summary>
    public Task<Sample> Sample => sample ??= Pages.Sample.Create(Server);

    public async ValueTask InitializeAsync()
    {
        server = await RunningServer.StartForAgents();
        chromium = await Chromium.Start();
        await using var visitor = await Visitor.Open(Chromium, Server.Url);
        await visitor.SignIn(RunningServer.Username, RunningServer.Password);
        await visitor.IsLive();
        session = await visitor.Page.Context.StorageStateAsync();
    }

    /// <summary>A browser that is signed in.</summary>
    public Task<Visitor> Visit() => Visitor.Open(Chromium, Server.Url, session);

    /// <summary>A browser that nobody has signed in with.</summary>
    public Task<Visitor> VisitAsStranger() => Visitor.Open(Chromium, Server.Url);

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
    }
}
