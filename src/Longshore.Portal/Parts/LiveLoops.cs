using Microsoft.Extensions.Logging;

namespace Longshore.Portal.Parts;

/// <summary>Makes the loops by which pages follow news.</summary>
public sealed class LiveLoops(TimeProvider time, ILogger<LiveLoops> log)
{
    internal LiveLoop New() => new(time, log);

    public Task Pause(TimeSpan pause, CancellationToken cancel) => Task.Delay(pause, time, cancel);

    public void DrawingFailed(Exception broken) => log.DrawingFailed(broken);
}
