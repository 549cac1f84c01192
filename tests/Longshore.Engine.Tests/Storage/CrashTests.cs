using System.Diagnostics;
using System.Globalization;
using Longshore.Domain.Tasks;
using Longshore.Storage;
using Xunit;

namespace Longshore.Engine.Tests.Storage;

public sealed class CrashTests(Databases databases)
{
    private const int Acknowledgements = 60;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task What_was_acknowledged_before_a_kill_is_there_after_it(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var task = (await storage.Write((s, cancel) => s.Tasks.Add(Given.Task(), cancel))).Id;
        await storage.Stop();
        for (var round = 0; round < 3; round++)
        {
            var (events, lines) = await AppendUntilKilled(storage, task);
            await storage.Start();
            var history = await storage.History.Read(task, Cancel);
            Assert.True(history.Length >= events, $"{events} events were acknowledged, {history.Length} are there.");
            Assert.True(await storage.Log.CountLines(task, Cancel) >= lines, $"{lines} lines were acknowledged, {await storage.Log.CountLines(task, Cancel)} are there.");
            await AssertLogIsExact(storage, task);
            await storage.Stop();
        }
        await storage.Start();
    }

    private static async Task AssertLogIsExact(StorageUnderTest storage, ServerTaskId task)
    {
        var line = 1L;
        var ends = new Dictionary<string, long>();
        await foreach (var block in storage.Log.Read(task, 1, Cancel))
        {
            Assert.Equal(line, block.FirstLine);
            Assert.Equal(ends.GetValueOrDefault(block.Source), block.From);
            Assert.Equal(CrashChild.BlockAt(block.From), block.Block.ToArray());
            line += block.Lines;
            ends[block.Source] = block.To;
        }
    }

    /// <returns>The highest numbers of events and lines that the child said were durable.</returns>
    private static async Task<(int Events, long Lines)> AppendUntilKilled(StorageUnderTest storage, ServerTaskId task)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[CrashChild.Directory] = storage.Directory;
        start.Environment[CrashChild.Task] = task.ToString();
        start.Environment[CrashChild.Connection] = storage.Connection;
        using var child = Process.Start(start)!;
        var errors = child.StandardError.ReadToEndAsync(Cancel);
        var (events, lines, seen) = (0, 0L, 0);
        while (await child.StandardOutput.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(60), Cancel) is { } said)
        {
            if (said.Split(' ') is not ["durable", var what, var number]) continue;
            if (what == "event") events = int.Parse(number, CultureInfo.InvariantCulture);
            else lines = Math.Max(lines, long.Parse(number, CultureInfo.InvariantCulture));
            if (++seen == Acknowledgements) child.Kill();
        }
        await child.WaitForExitAsync(Cancel);
        Assert.True(seen >= Acknowledgements, await errors);
        return (events, lines);
    }
}
