namespace Longshore.Storage.Tasks;

/// <summary>What the writer knows of a task's log, its own pending writes included. Loaded from the database when first asked for.</summary>
internal sealed class LogState(int task, long nextLine)
{
    public int Task { get; } = task;

    public long NextLine { get; set; } = nextLine;

    public Dictionary<string, SourceState> Sources { get; } = [];

    public async Task<SourceState> SourceOf(string source, LogTable table)
    {
        if (!Sources.TryGetValue(source, out var state)) Sources[source] = state = await table.Source(Task, source);
        return state;
    }
}

/// <param name="Stored">End of what is stored of the source.</param>
/// <param name="EmptyFrom">Start of its last row when that has no lines.</param>
internal sealed record SourceState(long Stored, long? EmptyFrom);
