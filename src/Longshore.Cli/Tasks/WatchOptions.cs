using System.CommandLine;
using Longshore.Cli.Tasks.Live;
using Longshore.Cli.Verbs;

namespace Longshore.Cli.Tasks;

/// <summary>Options of the verbs that show a live log.</summary>
internal sealed class WatchOptions
{
    private static readonly Choice<LineLevel> Levels = new("level", "verbose", "info", "highlight", "wait", "warning", "error");

    public Option<TimeSpan?> Timeout { get; } = new("--timeout")
    {
        Description = "Stop waiting after this time, like 90s, 10m or 2h, with exit code 1. The task goes on.",
        HelpName = "TIME",
        CustomParser = Duration.Parse,
    };

    public Option<LineLevel> Level { get; } = new("--level")
    {
        Description = "Leave out lines below this level: verbose (shows all), info, highlight, wait, warning, error.",
        HelpName = "LEVEL",
        CustomParser = Levels.Parse,
    };

    public void AddTo(Command verb)
    {
        Levels.Offer(Level.CompletionSources);
        verb.Options.Add(Timeout);
        verb.Options.Add(Level);
    }
}
