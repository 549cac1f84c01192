using System.CommandLine;
using Longshore.Cli.Complaints;
using Longshore.Cli.Output;
using Longshore.Cli.Verbs;
using Longshore.Client;
using Longshore.Client.Tasks.Logs;

namespace Longshore.Cli.Tasks;

/// <summary><c>task log verify</c></summary>
internal sealed class TaskLogVerify : Verb
{
    private readonly Argument<string> task = new("TASK") { Description = "An id like ServerTasks-12." };

    public TaskLogVerify(Desk desk)
        : base(desk, "verify",
            "Recount a stored log. The server checks every part of it against its checksum; this program counts the lines once more as they come over the wire. "
            + "Of a task that still runs, the lines stored by now are counted. The exit code is 1 when a line is missing, doubled or damaged.",
            "longshore task log verify ServerTasks-12",
            "longshore task log verify ServerTasks-12 --output json") => Arguments.Add(task);

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var id = call.Get(task);
        // A log that grows between the two counts would look wrong: what is counted here ends where the server's count ended.
        var hasEnded = (await space.Tasks.Get(id, cancel)).IsCompleted;
        var stored = await space.Logs.Verify(id, cancel);
        var streamed = await Recount(space, id, hasEnded ? null : stored.Lines, cancel);

        var verdict = LogVerdict.Of(id, stored, streamed);
        if (call.IsJson) call.ShowJson(verdict, OutputJson.Default.LogVerdict);
        else Print(call, verdict);
        return verdict.IsSound ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<LineCount> Recount(SpaceClient space, string id, long? most, CancellationToken cancel)
    {
        var count = new LineCount();
        if (most == 0) return count;
        await foreach (var happened in space.Logs.Follow(id, 1, cancel))
        {
            count.Take(Upto(happened, most));
            if (most <= count.Lines) break;
        }

        return count;
    }

    private static LogEvent Upto(LogEvent happened, long? most) => happened is LogEvent.Lines lines && most is { } last
        ? new LogEvent.Lines([.. lines.Batch.Where(l => l.Number <= last)])
        : happened;

    private static void Print(Call call, LogVerdict verdict)
    {
        Grid.Write(call.Terminal, verdict.Stored.Sources,
            new Column<LogSource>("NODE", s => s.Node),
            new("TICKET", s => s.Ticket),
            new("LINES", s => TerminalText.Number(s.Lines)),
            new("OFFSETS", s => $"{s.FirstOffset}-{s.LastOffset}"),
            new("SHA-256", s => s.Sha256));
        var paint = call.Terminal.OutPaint;
        var ending = verdict.IsSound ? paint.With(Ink.Green, "sound") : paint.With(Ink.Red, "not sound");
        call.Terminal.Out.WriteLine(
            $"{TerminalText.Number(verdict.Stored.Lines)} lines stored, {TerminalText.Number(verdict.StreamedLines)} counted again, "
            + $"{verdict.Stored.Gaps.Length + verdict.StreamedMissing} missing, {verdict.Stored.Repeats.Length + verdict.StreamedRepeated} repeated, "
            + $"{verdict.Stored.Damaged.Length} damaged: {ending}");
        foreach (var finding in verdict.Findings)
            ComplaintDesk.Tell(call.Terminal, finding, null);
        call.Terminal.Out.Flush();
    }
}
