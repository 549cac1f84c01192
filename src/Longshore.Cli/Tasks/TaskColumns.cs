using Longshore.Cli.Output;
using Longshore.Client.Tasks;

namespace Longshore.Cli.Tasks;

/// <summary>How tasks look in a table.</summary>
internal static class TaskColumns
{
    public static Column<TaskDocument>[] For(TimeProvider time) =>
    [
        new("ID", t => t.Id),
        new("STATE", t => t.State),
        new("QUEUED", t => Elapsed.Moment(t.QueueTime, time)),
        new("TOOK", t => t.CompletedTime - t.StartTime is { } span ? Elapsed.Text(span) : ""),
        new("DESCRIPTION", t => t.Description ?? t.Name),
    ];
}
