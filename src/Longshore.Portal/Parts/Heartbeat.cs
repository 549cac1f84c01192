namespace Longshore.Portal.Parts;

/// <summary>One tick a second for everything in a circuit that shows running time; it beats only while something listens.</summary>
public sealed class Heartbeat(TimeProvider time) : IDisposable
{
    private readonly HashSet<Action> listeners = [];
    private ITimer? timer;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Calls <paramref name="tick"/> each second, on a thread of the timer, until the answer is disposed.</summary>
    public IDisposable Listen(Action tick)
    {
        lock (listeners)
        {
            listeners.Add(tick);
            timer ??= time.CreateTimer(_ => Tick(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        }
        return new Listening(this, tick);
    }

    public void Dispose()
    {
        lock (listeners)
        {
            listeners.Clear();
            StopWhenAlone();
        }
    }

    private void Tick()
    {
        Action[] all;
        lock (listeners) all = [.. listeners];
        foreach (var listener in all) listener();
    }

    private void StopWhenAlone()
    {
        if (listeners.Count > 0) return;
        timer?.Dispose();
        timer = null;
    }

    private sealed class Listening(Heartbeat heart, Action tick) : IDisposable
    {
        public void Dispose()
        {
            lock (heart.listeners)
            {
                heart.listeners.Remove(tick);
                heart.StopWhenAlone();
            }
        }
    }
}
