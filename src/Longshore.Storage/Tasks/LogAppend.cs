namespace Longshore.Storage.Tasks;

internal sealed class LogAppend(int task, string node, string source, long from, long to, int lines, PackedBlock block) : LogWork(task)
{
    // A row has about this many bytes besides the block.
    private const int RowSize = 128;

    public override int Size => RowSize + block.Data.Length;

    public override async Task Do(LogTable table, LogState state)
    {
        Refusal = null;
        var before = await state.SourceOf(source, table);
        if (to <= before.Stored) return;
        if (from > before.Stored) Refusal = new InvalidDataException($"Log of {source} has a gap: {before.Stored} bytes are stored, the block starts at {from}.");
        else if (lines == 0) await KeepOffset(table, state, before);
        else if (from < before.Stored) Refusal = new InvalidDataException($"Log of {source} is stored up to {before.Stored}, in the middle of the block from {from} to {to}. Read again from the stored offset.");
        else await Store(table, state);
    }

    private async Task Store(LogTable table, LogState state)
    {
        await table.Insert(Task, state.NextLine, lines, node, source, from, to, block);
        state.NextLine += lines;
        state.Sources[source] = new SourceState(to, null);
    }

    // Progress and other frames without lines may come by the thousand: one row follows them.
    private async Task KeepOffset(LogTable table, LogState state, SourceState before)
    {
        if (before.EmptyFrom is { } last)
        {
            await table.Extend(Task, source, last, to);
            state.Sources[source] = before with { Stored = to };
            return;
        }
        await table.Insert(Task, null, 0, node, source, before.Stored, to, block);
        state.Sources[source] = new SourceState(to, before.Stored);
    }
}
