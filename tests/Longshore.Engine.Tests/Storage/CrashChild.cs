using System.Globalization;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Engine.Tests.Storage;
using Longshore.Storage;
using Longshore.Storage.PostgreSql;
using Longshore.Storage.Sqlite;
using Longshore.Storage.Startup;
using Longshore.Storage.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestPipelineStartup(typeof(CrashChild))]

namespace Longshore.Engine.Tests.Storage;

/// <summary>When its variables are set, this program is no test run but a writer that waits to be killed.</summary>
public sealed class CrashChild : ITestPipelineStartup
{
    internal const string Directory = "LONGSHORE_CRASH_DIRECTORY";
    internal const string Connection = "LONGSHORE_CRASH_CONNECTION";
    internal const string Task = "LONGSHORE_CRASH_TASK";

    private const int BlockLength = 3_000;
    private const int LinesOfBlock = 10;

    public async ValueTask StartAsync(IMessageSink diagnosticMessageSink)
    {
        if (Environment.GetEnvironmentVariable(Directory) is not { } directory) return;
        var connection = Environment.GetEnvironmentVariable(Connection);
        await using var services = new ServiceCollection().AddLongshoreStorage(options =>
        {
            options.DataDirectory = directory;
            options.Provider = connection is null ? StorageProvider.Sqlite : StorageProvider.PostgreSql;
            options.ConnectionString = connection;
        }).UseSqlite().UsePostgreSql().BuildServiceProvider();
        await services.GetRequiredService<StorageStartup>().Run(CancellationToken.None);
        var task = ServerTaskId.Parse(Environment.GetEnvironmentVariable(Task)!);
        var log = services.GetRequiredService<TaskLog>();
        await System.Threading.Tasks.Task.WhenAll([AppendEvents(services.GetRequiredService<TaskHistory>(), task), .. Enumerable.Range(0, 3).Select(source => AppendBlocks(log, task, $"ticket-{source}"))]);
    }

    public ValueTask StopAsync() => ValueTask.CompletedTask;

    /// <summary>Content that follows from its offset, so that whoever reads it can check it.</summary>
    internal static byte[] BlockAt(long offset) => [.. Enumerable.Range(0, BlockLength).Select(i => (byte)((offset / 7) + (i % 50)))];

    private static async Task AppendEvents(TaskHistory history, ServerTaskId task)
    {
        for (var sequence = (await history.Read(task, CancellationToken.None)).Length; ; sequence += 2)
        {
            TaskEvent happened = new TaskEvent.UnexpectedSeen($"{sequence}") { At = Given.Noon };
            await history.Append(task, sequence, [happened, happened], [], CancellationToken.None);
            Say("event", sequence + 2);
        }
    }

    private static async Task AppendBlocks(TaskLog log, ServerTaskId task, string source)
    {
        for (var from = await log.StoredOffset(task, source, CancellationToken.None); ; from += BlockLength)
        {
            await log.Append(task, "node", source, from, from + BlockLength, LinesOfBlock, BlockAt(from), CancellationToken.None);
            Say("line", await log.CountLines(task, CancellationToken.None));
        }
    }

    private static void Say(string what, long number)
    {
        lock (Console.Out)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"durable {what} {number}"));
            Console.Out.Flush();
        }
    }
}
