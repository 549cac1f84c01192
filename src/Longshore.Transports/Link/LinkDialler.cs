using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Longshore.WorkerLink.Dialling;
using Longshore.WorkerLink.Hellos;
using Longshore.WorkerLink.Wire;
using Microsoft.Extensions.Logging;

namespace Longshore.Transports.Link;

/// <summary>Keeps a link to every listening agent: dials, and dials again when the line ends.</summary>
public sealed class LinkDialler(X509Certificate2 own, OwnSide side, LinkRegistry links, ILogger<LinkDialler> log) : IAsyncDisposable
{
    private readonly LinkDial dial = new(own, links.Times, links.Time);
    private readonly ConcurrentDictionary<string, Dialled> dialled = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keeps a link to this agent from now on; a no-op when it is kept already, and a new start when address or certificate have changed.</summary>
    public void Keep(ListeningAgent agent)
    {
        if (dialled.TryGetValue(agent.Worker, out var known))
        {
            if (known.Agent == agent) return;
            Drop(agent.Worker);
        }
        var stopping = new CancellationTokenSource();
        if (dialled.TryAdd(agent.Worker, new Dialled(agent, stopping))) _ = Loop(agent, stopping.Token);
    }

    /// <summary>Dials this worker no more and ends its link.</summary>
    public void Drop(string worker)
    {
        if (!dialled.TryRemove(worker, out var known)) return;
        known.Stopping.Cancel();
        links.Forget(worker);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var known in dialled.Values) known.Stopping.Cancel();
        return ValueTask.CompletedTask;
    }

    private async Task Loop(ListeningAgent agent, CancellationToken stopping)
    {
        var pauses = new Pauses(links.Times);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var link = await Dial(agent, stopping);
                pauses.Reset();
                links.Add(link);
                await link.Ended.WaitAsync(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken) when (broken is HelloRefusedException or LinkFailedException)
            {
                if (links.StateOf(agent.Worker)?.Trouble != broken.Message) log.DialFailed(agent.Worker, broken.Message);
                links.Note(agent.Worker, broken.Message, isRefused: broken is HelloRefusedException);
            }
            catch (Exception broken)
            {
                log.DialBroken(broken, agent.Worker);
            }
            await Task.Delay(pauses.Next(), links.Time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    private async Task<LiveLink> Dial(ListeningAgent agent, CancellationToken stopping)
    {
        var line = await dial.Dial(agent.Address, agent.Certificate, agent.Proxy, side.Hello(new Resume { Worker = agent.Worker }), stopping);
        var state = new LinkState { Worker = agent.Worker, Version = line.Reply.Version, ClockAhead = side.AheadOfUs(line.Reply.UnixMilliseconds) };
        return new LiveLink(state, line.Reply.Instance, line.Stream, links.Times, links.Time);
    }

    private sealed record Dialled(ListeningAgent Agent, CancellationTokenSource Stopping);
}
