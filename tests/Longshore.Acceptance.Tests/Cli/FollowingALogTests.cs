using Longshore.Acceptance.Tests.Cli.Network;
using Longshore.Client;
using Longshore.Client.Tasks.Logs;
using Xunit;

namespace Longshore.Acceptance.Tests.Cli;

/// <summary>A followed log is a sequence: whatever happens to the connection, every line comes once and in order.</summary>
public sealed class FollowingALogTests
{
    private const string LogPath = "GET /api/Spaces-1/tasks/ServerTasks-1/log";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Every_line_comes_once_wherever_the_connection_is_cut(int seed)
    {
        var chance = new Random(seed);
        var log = ScriptedLog.Of(200);
        for (var cut = 0; cut < 8; cut++) log.CutAfter(chance.Next(0, 6_000));
        using var server = new ScriptedServer().On(LogPath, log.Answer);

        var events = await Follow(server, 1);

        Assert.Equal(Enumerable.Range(1, 200).Select(n => (long)n), Numbers(events));
        Assert.Equal(8, events.OfType<LogEvent.Cut>().Count());
        Assert.Equal(new LogEvent.Ended("Success"), events[^1]);
    }

    [Fact]
    public async Task The_next_line_wanted_is_named_when_the_connection_is_made_anew()
    {
        var log = new ScriptedLog { Lines = ScriptedLog.Texts(20), Batch = 5 };
        log.CutAfter(600);
        using var server = new ScriptedServer().On(LogPath, log.Answer);

        var events = await Follow(server, 1);

        var received = events.TakeWhile(e => e is not LogEvent.Cut).OfType<LogEvent.Lines>().Sum(l => l.Batch.Length);
        Assert.InRange(received, 5, 15);
        Assert.Equal(["1", $"{received + 1}"], log.LastEventIds);
    }

    [Fact]
    public async Task A_server_that_starts_over_is_heard_but_not_repeated()
    {
        var log = new ScriptedLog { Lines = ScriptedLog.Texts(60), StartsOver = true };
        log.CutAfter(3_000);
        using var server = new ScriptedServer().On(LogPath, log.Answer);

        var events = await Follow(server, 1);

        Assert.Equal(Enumerable.Range(1, 60).Select(n => (long)n), Numbers(events));
        Assert.Contains(events, e => e is LogEvent.Repeated { First: 1 });
    }

    [Fact]
    public async Task Lines_the_server_left_out_by_mistake_are_asked_for_again()
    {
        var whole = ScriptedLog.Of(30);
        var torn = new ScriptedLog { Lines = [.. whole.Lines.Where(l => l.Number is < 10 or > 14)] };
        var asked = 0;
        using var server = new ScriptedServer().On(LogPath, context => asked++ == 0 ? torn.Answer(context) : whole.Answer(context));

        var events = await Follow(server, 1);

        Assert.Equal(Enumerable.Range(1, 30).Select(n => (long)n), Numbers(events));
        Assert.DoesNotContain(events, e => e is LogEvent.Missing);
    }

    [Fact]
    public async Task Lines_that_do_not_exist_are_reported_missing_and_the_rest_still_comes()
    {
        var log = new ScriptedLog { Lines = [.. ScriptedLog.Texts(30).Where(l => l.Number is < 10 or > 14)] };
        using var server = new ScriptedServer().On(LogPath, log.Answer);

        var events = await Follow(server, 1);

        Assert.Equal(new LogEvent.Missing(10, 14), Assert.Single(events.OfType<LogEvent.Missing>()));
        Assert.Equal(25, Numbers(events).Count());
    }

    [Fact]
    public async Task A_server_that_is_starting_is_waited_for()
    {
        var log = ScriptedLog.Of(10);
        var asked = 0;
        using var server = new ScriptedServer().On(LogPath, context => asked++ < 3
            ? ScriptedServer.Send(context, 503, """{"ErrorMessage":"Starting.","Errors":[]}""")
            : log.Answer(context));

        var events = await Follow(server, 1);

        Assert.Equal(3, events.OfType<LogEvent.Cut>().Count());
        Assert.Equal(10, Numbers(events).Count());
    }

    [Fact]
    public async Task A_task_that_does_not_exist_ends_the_wait_at_once()
    {
        using var server = new ScriptedServer();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Follow(server, 1));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, refused.Status);
    }

    private static async Task<List<LogEvent>> Follow(ScriptedServer server, long from)
    {
        Assert.True(ServerAddress.TryParse(server.Url, out var address));
        using var client = new LongshoreClient(address, new ApiKey("API-TEST"), new HurriedTime());
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        bound.CancelAfter(TimeSpan.FromMinutes(1));
        var events = new List<LogEvent>();
        await foreach (var happened in client.In("Spaces-1").Logs.Follow("ServerTasks-1", from, bound.Token)) events.Add(happened);
        return events;
    }

    private static IEnumerable<long> Numbers(IEnumerable<LogEvent> events) =>
        events.OfType<LogEvent.Lines>().SelectMany(l => l.Batch).Select(l => l.Number);
}
