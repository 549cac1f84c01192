using System.Runtime.CompilerServices;
using System.Text.Json;
using Longshore.Client.Connections;

namespace Longshore.Client.Tasks.Logs;

/// <summary>Calls about the logs of tasks.</summary>
public sealed class TaskLogCalls
{
    // A connection that carries nothing for so long may be dead without either side knowing; asking again costs one request.
    private static readonly TimeSpan SilenceBound = TimeSpan.FromSeconds(90);

    private readonly ServerConnection connection;
    private readonly SpacePath space;

    internal TaskLogCalls(ServerConnection connection, SpacePath space) => (this.connection, this.space) = (connection, space);

    /// <summary>What the server finds when it recounts the stored log.</summary>
    public Task<LogRecount> Verify(string taskId, CancellationToken cancel) =>
        connection.Get(space.To($"tasks/{taskId}/log/verify"), ClientJson.Default.LogRecount, cancel);

    /// <summary>
    /// Follows a log until the task has ended, through cut connections and restarts of the server. Every line comes exactly once, in order.
    /// </summary>
    /// <param name="taskId">Like <c>ServerTasks-1</c>.</param>
    /// <param name="from">The number of the first line wanted, from 1.</param>
    /// <param name="cancel">Stops following; the task goes on.</param>
    /// <exception cref="ServerUnreachableException">No answer for 15 minutes.</exception>
    public async IAsyncEnumerable<LogEvent> Follow(string taskId, long from, [EnumeratorCancellation] CancellationToken cancel)
    {
        var position = new LogPosition(from);
        var backoff = new Backoff(connection.Time, Random.Shared);
        while (true)
        {
            using var silence = new CancellationTokenSource(SilenceBound, connection.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, silence.Token);
            await using var frames = LogConnection.Open(connection, space.To($"tasks/{taskId}/log"), position.Next, either.Token)
                .GetAsyncEnumerator(either.Token);

            var end = StreamEnd.None;
            string? why = null;
            while (end == StreamEnd.None)
            {
                try
                {
                    if (!await frames.MoveNextAsync()) (end, why) = (StreamEnd.Lost, "the server closed the connection");
                }
                catch (OperationCanceledException) when (silence.IsCancellationRequested && !cancel.IsCancellationRequested)
                {
                    end = StreamEnd.Silent;
                }
                catch (Exception lost) when (IsPassing(lost))
                {
                    (end, why) = (StreamEnd.Lost, lost.Message);
                }

                if (end != StreamEnd.None) break;
                silence.CancelAfter(SilenceBound);
                backoff.Worked();
                switch (frames.Current)
                {
                    case LogFrame.Lines lines:
                        var seen = position.Take(lines.Batch, out var askAgain);
                        foreach (var news in seen) yield return news;
                        if (askAgain) end = StreamEnd.Incomplete;
                        break;
                    case LogFrame.End ended:
                        yield return new LogEvent.Ended(ended.State);
                        yield break;
                }
            }

            if (end != StreamEnd.Lost) continue;
            var wait = backoff.AfterFailure() ?? throw new ServerUnreachableException(why!, Delivery.OutcomeUnknown, null);
            yield return new LogEvent.Cut(why!, wait);
            await Task.Delay(wait, connection.Time, cancel);
        }
    }

    /// <summary>A torn stream shows as an I/O error or as half an event, depending on where it was cut.</summary>
    private static bool IsPassing(Exception lost) =>
        lost is IOException or HttpRequestException or JsonException or CallFailedException { IsPassing: true };

    private enum StreamEnd
    {
        None,
        Lost,
        Silent,
        Incomplete,
    }
}
