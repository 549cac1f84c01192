using Grpc.Core;
using Grpc.Net.Client;
using Longshore.WorkerLink;
using Longshore.WorkerLink.Streams;
using Longshore.WorkerLink.Wire;

namespace Longshore.Transports.Link;

/// <summary>One line to an agent, with the server as the HTTP/2 client on it, whoever dialled.</summary>
internal sealed class LiveLink : IDisposable
{
    private readonly LinkStream stream;
    private readonly LinkTimes times;
    private readonly TimeProvider time;
    private int taken;

    /// <param name="state">What the hello told.</param>
    /// <param name="instance">Of the agent's process.</param>
    /// <param name="stream">Behind the hello; the link owns it.</param>
    /// <param name="times">Bounds.</param>
    /// <param name="time">Clock.</param>
    public LiveLink(LinkState state, string instance, LinkStream stream, LinkTimes times, TimeProvider time)
    {
        (State, Instance, this.stream, this.times, this.time) = (state, instance, stream, times, time);
        var channel = GrpcChannel.ForAddress("http://worker", new GrpcChannelOptions { HttpHandler = HandlerOver(), MaxReceiveMessageSize = null });
        Calls = new Worker.WorkerClient(channel);
    }

    public LinkState State { get; private set; }

    public string Worker => State.Worker;

    public string Instance { get; }

    public Worker.WorkerClient Calls { get; }

    /// <summary>Completes, and never fails, when the line is gone.</summary>
    public Task Ended => stream.Ended;

    /// <summary>Asks the agent for a sign of life.</summary>
    public async Task<bool> Answers()
    {
        try
        {
            using var report = Calls.Report(new ReportRequest { IntervalMilliseconds = (int)times.Report.TotalMilliseconds }, deadline: (time.GetUtcNow() + times.PingAnswer).UtcDateTime);
            return await report.ResponseStream.MoveNext(CancellationToken.None);
        }
        catch (RpcException)
        {
            return false;
        }
    }

    /// <summary>Takes the agent's reports until the line ends or they fail to come, and tells <paramref name="changed"/> of each.</summary>
    public async Task Follow(Action<LinkState> changed)
    {
        using var silence = new CancellationTokenSource(times.Silence, time);
        try
        {
            using var reports = Calls.Report(new ReportRequest { IntervalMilliseconds = (int)times.Report.TotalMilliseconds }, cancellationToken: silence.Token);
            while (await reports.ResponseStream.MoveNext(silence.Token))
            {
                silence.CancelAfter(times.Silence);
                changed(State = After(reports.ResponseStream.Current));
            }
        }
        catch (Exception broken) when (broken is RpcException or OperationCanceledException)
        {
            // However it ended, the line is of no use any more.
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Ends the line. What hangs on it is left to the collector: a call that has just found this link shall see an ended line, not a disposed object.</summary>
    public void Dispose() => stream.Dispose();

    private LinkState After(StatusReport report)
    {
        var now = time.GetUtcNow();
        return State with
        {
            LastSeen = now,
            RunningSteps = report.RunningSteps,
            FreeDiskBytes = report.FreeDiskBytes,
            ClockAhead = DateTimeOffset.FromUnixTimeMilliseconds(report.UnixMilliseconds) - now,
        };
    }

    /// <exception cref="LinkGoneException">It was taken before: HTTP/2 has given the line up, and there is no other.</exception>
    private LinkStream TakeLine()
    {
        if (Interlocked.Exchange(ref taken, 1) == 0) return stream;
        Dispose();
        throw new LinkGoneException($"The link to {Worker} has ended.");
    }

    private SocketsHttpHandler HandlerOver() => new()
    {
        ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(TakeLine()),
        EnableMultipleHttp2Connections = false,
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.Always,
        KeepAlivePingDelay = times.Quiet,
        KeepAlivePingTimeout = times.PingAnswer,
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
    };
}
