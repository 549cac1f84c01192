using System.Text;
using Longshore.Bench.Figures;
using Longshore.Bench.Processes;
using Longshore.Bench.Servers;
using Longshore.Steps.Journals;
using Longshore.Steps.Logs;

namespace Longshore.Bench.Executors;

/// <summary>From the fork of <c>longshore-step</c> to the first line of the user's script, which prints its time; beside it bash with the same script.</summary>
internal static class ExecutorStartBench
{
    private const int WarmUps = 5;
    private const int Rounds = 60;

    public static async Task<IReadOnlyList<Figure>> Run(Programs programs)
    {
        var script = Path.Combine(programs.Fresh("script"), "script.sh");
        await File.WriteAllTextAsync(script, BashRun.PrintTime);
        var (ours, bash) = (new Samples(), new Samples());
        for (var i = -WarmUps; i < Rounds; i++)
        {
            var (step, alone) = (await ToFirstLine(programs), await BashRun.ToFirstLine(script));
            if (i < 0) continue;
            ours.Add(step);
            bash.Add(alone);
        }
        return
        [
            new Figure("longshore-step to the script's first line", ours.Median, "ms", Figure.SpreadOf(ours))
            {
                Reference = new Reference("fork+exec bash", bash.Median, "ms", ours.Median / bash.Median),
                Reach = Reach.AtMost(15),
            },
        ];
    }

    private static async Task<double> ToFirstLine(Programs programs)
    {
        var run = new ExecutorRun(programs, BashRun.PrintTime);
        var began = BashRun.NowInMicroseconds();
        await run.ToEnd(CancellationToken.None);
        var printed = run.Journal().Where(frame => frame.Kind == FrameKind.Log).SelectMany(frame => LogBlock.Read(frame.Payload.ToArray()))
            .First(line => line.Level == LogLevel.Info);
        return (BashRun.ParseTime(Encoding.UTF8.GetString(printed.Text.Span)) - began) / 1000.0;
    }
}
