using System.Collections.Immutable;
using System.Globalization;
using Longshore.Client.Tasks;

namespace Longshore.Cli.Tasks.Live;

/// <summary>Remembers the tree of a task and tells what is new in a later look at it.</summary>
internal sealed class StepTree
{
    private readonly Dictionary<string, StepView> steps = new(StringComparer.Ordinal);

    public StepView? Find(string? id) => id is null ? null : steps.GetValueOrDefault(id);

    /// <summary>Takes in a look at the task. Starts come before what happens inside, ends after it.</summary>
    public ImmutableArray<StepNews> Learn(TaskDetails seen)
    {
        var news = ImmutableArray.CreateBuilder<StepNews>();
        foreach (var root in seen.ActivityLogs) _ = Visit(root, null, 0, news);
        return news.ToImmutable();
    }

    /// <summary>Takes in a part that the tree does not have, so that its lines have a place.</summary>
    public StepView Invent(string id)
    {
        var step = new StepView(id, id, 1, null, "Running", null, null, 0);
        steps[id] = step;
        return step;
    }

    /// <summary>Returns the number of the last line in this part of the tree.</summary>
    private long Visit(ActivityNode node, string? parent, int depth, ImmutableArray<StepNews>.Builder news)
    {
        var last = node.LogElements.IsEmpty ? 0 : node.LogElements.Max(l => l.Number);
        var now = new StepView(node.Id, node.Name, depth, parent, node.Status, node.Ended - node.Started, Progress(node), last);
        var before = Find(node.Id);

        if (now.IsRunning && before is not { IsRunning: true }) news.Add(new StepNews.Started(now));
        foreach (var child in node.Children) last = Math.Max(last, Visit(child, node.Id, depth + 1, news));
        steps[node.Id] = now = now with { LastLine = last };
        if (now.HasEnded && before is not { HasEnded: true }) news.Add(new StepNews.Ended(now));
        else if (now.IsRunning && now.Progress is not null && now.Progress != before?.Progress) news.Add(new StepNews.Progressed(now));
        return last;
    }

    private static string? Progress(ActivityNode node) => (node.ProgressPercentage, node.ProgressMessage) switch
    {
        (0, null or "") => null,
        (var percent, null or "") => string.Create(CultureInfo.InvariantCulture, $"{percent} %"),
        (var percent, var message) => string.Create(CultureInfo.InvariantCulture, $"{percent} % {message}"),
    };
}
