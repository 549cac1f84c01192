namespace Longshore.Storage.Tasks;

/// <summary>Who waits for more lines of a task, in this process.</summary>
internal sealed class LogFollowers
{
    // A follower may ask a moment after the end; one that comes after 10,000 further ends has read the task's final state before.
    private const int RememberedEnds = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<int, List<Waiter>> waiters = [];
    private readonly HashSet<int> closed = [];
    private readonly Queue<int> closedInOrder = [];

    /// <summary>Completes when the task has more than <paramref name="lines"/> lines or is closed.</summary>
    public Waiter Add(int task, long lines)
    {
        var waiter = new Waiter(task, lines);
        lock (gate)
        {
            if (closed.Contains(task)) waiter.Wake();
            else if (waiters.TryGetValue(task, out var others)) others.Add(waiter);
            else waiters[task] = [waiter];
        }
        return waiter;
    }

    public void Remove(Waiter waiter)
    {
        lock (gate)
        {
            if (!waiters.TryGetValue(waiter.Task, out var others)) return;
            others.Remove(waiter);
            if (others.Count == 0) waiters.Remove(waiter.Task);
        }
    }

    public void Grown(int task, long lines)
    {
        lock (gate)
        {
            if (!waiters.TryGetValue(task, out var all)) return;
            foreach (var waiter in all.Where(waiter => waiter.Lines < lines)) waiter.Wake();
        }
    }

    public void Close(int task)
    {
        lock (gate)
        {
            if (closed.Add(task)) closedInOrder.Enqueue(task);
            if (closedInOrder.Count > RememberedEnds) closed.Remove(closedInOrder.Dequeue());
            if (!waiters.TryGetValue(task, out var all)) return;
            foreach (var waiter in all) waiter.Wake();
        }
    }

    internal sealed class Waiter(int task, long lines)
    {
        private readonly TaskCompletionSource woken = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Task { get; } = task;

        public long Lines { get; } = lines;

        public Task Woken => woken.Task;

        public void Wake() => woken.TrySetResult();
    }
}
