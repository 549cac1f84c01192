using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Longshore.Cli.Output;
using Longshore.Client.Tasks;
using Longshore.Client.Tasks.Logs;

namespace Longshore.Cli.Tasks.Live;

/// <summary>
/// Writes the log of one task as a growing tree: a heading when the lines of a step begin, its lines below it, and its end with the time
/// it took. Steps that run side by side are told apart by repeated headings.
/// </summary>
/// <param name="view">Where it goes.</param>
/// <param name="tree">The steps known so far.</param>
/// <param name="label">Stands in front of every line when several tasks share the view; else empty.</param>
internal sealed class LogPrinter(LogView view, StepTree tree, string label)
{
    private readonly StringBuilder text = new();
    // The tree says that a step has ended before its last lines have come: its end is printed below them.
    private readonly Queue<StepView> ends = new();
    private readonly HashSet<string> announced = new(StringComparer.Ordinal);
    private readonly string prefix = label.Length == 0 ? "" : view.Paint.With(Ink.Dim, label + " > ");
    private string? current;
    private long seen;

    public void Begin(TaskDocument task)
    {
        Row(0, $"{view.Paint.With(Ink.Bold, TerminalText.Clean(task.Description ?? task.Name))} {view.Paint.With(Ink.Dim, task.Id)}");
        Send();
    }

    public void Lines(ImmutableArray<LogLine> batch)
    {
        foreach (var line in batch)
        {
            PrintEnds(upTo: line.Number - 1);
            var level = LineLevels.Of(line.Level);
            if (level < view.Least) continue;
            var step = tree.Find(line.Node) ?? tree.Invent(line.Node);
            Enter(step);
            Line(step.Depth, line, level);
        }

        if (batch is [.., var newest]) PrintEnds(upTo: newest.Number);
        Send();
    }

    /// <summary>Writes what has changed.</summary>
    /// <param name="news">The changes.</param>
    /// <param name="isQuiet">No line came for a while: steps that run without a word get their heading now.</param>
    public void Tell(ImmutableArray<StepNews> news, bool isQuiet)
    {
        foreach (var change in news)
        {
            var step = change.Step;
            if (step.Depth == 0) continue;
            switch (change)
            {
                case StepNews.Started when isQuiet:
                    Enter(step);
                    break;
                case StepNews.Progressed:
                    Enter(step);
                    Row(step.Depth, view.Paint.With(Ink.Dim, $"… {TerminalText.Clean(step.Progress!)}"));
                    break;
                case StepNews.Ended:
                    ends.Enqueue(step);
                    break;
            }
        }

        PrintEnds(upTo: seen);
        Send();
    }

    /// <summary>Writes something about the task that is no line of its log.</summary>
    public void Note(string note, Ink ink)
    {
        Row(0, view.Paint.With(ink, $"- {TerminalText.Clean(note)}"));
        Send();
    }

    public void Finish(TaskDocument task)
    {
        PrintEnds(upTo: long.MaxValue);
        var took = task.CompletedTime - (task.StartTime ?? task.QueueTime);
        var ink = task.FinishedSuccessfully ? Ink.Green : Ink.Red;
        Row(0, view.Paint.With(ink, took is { } span ? $"{task.State} · {Elapsed.Text(span)}" : task.State));
        if (!string.IsNullOrWhiteSpace(task.ErrorMessage)) Row(0, view.Paint.With(Ink.Red, TerminalText.Clean(task.ErrorMessage)));
        Send();
    }

    private void PrintEnds(long upTo)
    {
        seen = upTo;
        while (ends.TryPeek(out var step) && step.LastLine <= upTo) End(ends.Dequeue());
    }

    private void Enter(StepView step)
    {
        if (current == step.Id) return;
        current = step.Id;
        if (step.Depth == 0) return;
        // A part is understood only below the parts it belongs to.
        if (tree.Find(step.Parent) is { Depth: > 0 } above && announced.Add(above.Id)) Heading(above, "");
        Heading(step, announced.Add(step.Id) ? "" : " (continued)");
    }

    private void Heading(StepView step, string how) =>
        Row(step.Depth - 1, $"{view.Paint.With(Ink.Cyan, "▸")} {view.Paint.With(Ink.Bold, TerminalText.Clean(step.Name))}{view.Paint.With(Ink.Dim, how)}");

    private void End(StepView step)
    {
        if (current == step.Id) current = null;
        var (mark, ink) = step.Status switch
        {
            "Success" => ("✓", Ink.Green),
            "SuccessWithWarning" => ("✓", Ink.Yellow),
            "Skipped" => ("–", Ink.Dim),
            "Canceled" => ("■", Ink.Yellow),
            _ => ("✗", Ink.Red),
        };
        var how = step.Took is { } took ? Elapsed.Text(took) : step.Status.ToLowerInvariant();
        Row(step.Depth - 1, $"{view.Paint.With(ink, mark)} {TerminalText.Clean(step.Name)} {view.Paint.With(Ink.Dim, $"· {how}")}");
    }

    private void Line(int depth, LogLine line, LineLevel level)
    {
        var ink = LineLevels.Ink(level);
        var time = TimeZoneInfo.ConvertTime(line.Time, view.Zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var words = TerminalText.Clean(line.Text, view.Paint.IsOn);
        Row(depth, $"{view.Paint.With(Ink.Dim, time)} {view.Paint.With(ink, $"{LineLevels.Mark(level)} {words}")}");
    }

    private void Row(int depth, string row) => text.Append(prefix).Append(' ', depth * 2).Append(row).Append('\n');

    private void Send()
    {
        if (text.Length == 0) return;
        view.Write(text.ToString());
        text.Clear();
    }
}
