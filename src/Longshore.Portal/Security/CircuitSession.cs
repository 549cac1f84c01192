using Longshore.Portal.Shell;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.Logging;

namespace Longshore.Portal.Security;

/// <summary>Watches over the session of an open page: before each click, and every few seconds while nobody clicks, because live news flows all the time.</summary>
internal sealed class CircuitSession(SignedInActor actor, CurrentSpace space, Standing standing, SessionEnd end, TimeProvider time, ILogger<CircuitSession> log) : CircuitHandler, IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);
    private readonly CancellationTokenSource closed = new();
    private Task watching = Task.CompletedTask;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (await actor.Establish(cancellationToken) && !(await space.Enter(cancellationToken)).IsRefused) await standing.Read(cancellationToken);
        watching = Watch();
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        await Check();
        await next(context);
    };

    public async ValueTask DisposeAsync()
    {
        await closed.CancelAsync();
        await watching;
        closed.Dispose();
    }

    private async Task Watch()
    {
        using var timer = new PeriodicTimer(Between, time);
        try
        {
            while (await timer.WaitForNextTickAsync(closed.Token)) await Check();
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            // The page was closed.
        }
        catch (Exception broken)
        {
            // Not to know whether the session lives counts as its end.
            log.SessionUnknown(broken);
            end.Announce();
        }
    }

    private async Task Check()
    {
        if (actor.IsSignedIn && !await actor.Establish(closed.Token)) end.Announce();
    }
}
