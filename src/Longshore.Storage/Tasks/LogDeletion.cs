namespace Longshore.Storage.Tasks;

/// <summary>Deletes some blocks of a task; repeated until nothing is left, so that running tasks never wait long.</summary>
internal sealed class LogDeletion(int task) : LogWork(task)
{
    // Measured: well under 200 ms of lock (reliability.md F-DSK-GROW-12).
    private const int BlocksAtOnce = 200;

    /// <summary>Set once it is done.</summary>
    public bool MoreLeft { get; private set; }

    public override bool OutdatesState => true;

    public override async Task Do(LogTable table, LogState state) => MoreLeft = await table.Delete(Task, BlocksAtOnce) == BlocksAtOnce;
}
