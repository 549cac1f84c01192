using System.Collections.Immutable;
using Longshore.Domain.Tasks;

namespace Longshore.Orchestration.Tasks;

/// <summary>Tasks that have changed since a listener last asked. A slow listener hears of each once, however often it changed; it looks at the present anyway.</summary>
/// <param name="only">The one task of interest; null = all.</param>
internal sealed class TaskNews(ServerTaskId? only) : IDisposable
{
    private readonly HashSet<ServerTaskId> changed = [];
    private readonly SemaphoreSlim bell = new(0, 1);
    private bool isDisposed;

    public void Tell(ServerTaskId task)
    {
        if (only is { } wanted && wanted != task) return;
        lock (changed)
        {
            changed.Add(task);
            if (!isDisposed && bell.CurrentCount == 0) bell.Release();
        }
    }

    /// <summary>Waits until there are some.</summary>
    public async Task<ImmutableArray<ServerTaskId>> Next(CancellationToken cancel)
    {
        await bell.WaitAsync(cancel);
        lock (changed)
        {
            ImmutableArray<ServerTaskId> all = [.. changed];
            changed.Clear();
            return all;
        }
    }

    public void Dispose()
    {
        lock (changed) isDisposed = true;
        bell.Dispose();
    }
}
