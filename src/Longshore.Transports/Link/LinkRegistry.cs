using System.Collections.Concurrent;
using System.Collections.Immutable;
using Longshore.WorkerLink;
using Microsoft.Extensions.Logging;

namespace Longshore.Transports.Link;

/// <summary>The live links of this server, one for each worker, and how each stands.</summary>
public sealed class LinkRegistry(LinkTimes times, TimeProvider time, ILogger<LinkRegistry> log)
{
    private readonly ConcurrentDictionary<string, LiveLink> live = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, LinkState> states = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> awaited = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A link came up or went down, or its agent reported something new. Raised on any thread; must not block.</summary>
    public event Action<LinkState>? Changed;

    internal LinkTimes Times { get; } = times;

    internal TimeProvider Time { get; } = time;

    /// <summary>All workers that this server has seen since its start or dials.</summary>
    public ImmutableArray<LinkState> States => [.. states.Values];

    /// <returns>Null: nothing is known of this worker's link.</returns>
    public LinkState? StateOf(string worker) => states.GetValueOrDefault(worker);

    /// <summary>Ends the worker's link, such as when it was deleted, and forgets how it stood.</summary>
    public void Forget(string worker)
    {
        if (live.TryRemove(worker, out var link)) link.Dispose();
        states.TryRemove(worker, out _);
    }

    /// <summary>The worker's link; waits for as long as a short cut takes to mend.</summary>
    /// <exception cref="WorkerUnreachableException">There is none; nothing was sent.</exception>
    internal async Task<LiveLink> Find(string worker, CancellationToken cancel)
    {
        using var bound = new CancellationTokenSource(Times.Mending, Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, bound.Token);
        while (true)
        {
            var arrival = awaited.GetOrAdd(worker, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            if (live.TryGetValue(worker, out var link) && !link.Ended.IsCompleted) return link;
            try
            {
                await arrival.Task.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                throw new WorkerUnreachableException($"{worker} is not connected. {StateOf(worker)?.Trouble ?? "It has not been seen since this server started."}".TrimEnd(), mayHaveArrived: false);
            }
        }
    }

    /// <summary>Whether a further process may take the worker's place: not while the one that is there answers. Two machines with one identity would else take turns for ever.</summary>
    /// <returns>Null: it may. Else why not.</returns>
    internal async Task<string?> Objection(string worker, string instance)
    {
        if (!live.TryGetValue(worker, out var link) || link.Instance == instance || link.Ended.IsCompleted || !await link.Answers()) return null;
        log.DuplicateIdentity(worker);
        return $"Another agent with the identity of {worker} is connected and answers.";
    }

    /// <summary>The newest link of a worker counts; an older one is closed.</summary>
    internal void Add(LiveLink link)
    {
        LiveLink? older = null;
        live.AddOrUpdate(link.Worker, link, (_, there) =>
        {
            older = there;
            return link;
        });
        if (older is not null)
        {
            older.Dispose();
            log.LinkReplaced(link.Worker);
        }
        log.LinkUp(link.Worker, link.State.Version);
        Tell(link.State with { IsConnected = true, LastSeen = Time.GetUtcNow() });
        if (awaited.TryRemove(link.Worker, out var arrival)) arrival.TrySetResult();
        _ = Follow(link);
    }

    /// <summary>Keeps why a worker cannot be reached.</summary>
    internal void Note(string worker, string trouble, bool isRefused)
    {
        if (live.ContainsKey(worker)) return;
        Tell((StateOf(worker) ?? new LinkState { Worker = worker }) with { Trouble = trouble, IsRefused = isRefused });
    }

    private async Task Follow(LiveLink link)
    {
        await link.Follow(state => Tell(state with { IsConnected = true }));
        if (!live.TryRemove(new KeyValuePair<string, LiveLink>(link.Worker, link))) return;
        log.LinkDown(link.Worker);
        Tell(link.State with { IsConnected = false, Trouble = "Its link was lost." });
    }

    private void Tell(LinkState state)
    {
        states[state.Worker] = state;
        Changed?.Invoke(state);
    }
}
