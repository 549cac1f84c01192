namespace Longshore.Storage.Databases;

/// <summary>Runs a unit of work again when the database gave it up for a reason that passes, such as a deadlock. Only for units that may be repeated as a whole.</summary>
internal sealed class TransientRetry(IDatabaseProvider provider, TimeProvider time)
{
    // Deadlock victims succeed at the second run as a rule; five runs are over within about a third of a second.
    private const int Runs = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(10);

    public async Task Run(Func<Task> unit, CancellationToken cancel)
    {
        for (var run = 1; ; run++)
        {
            try
            {
                await unit();
                return;
            }
            catch (Exception failed) when (run < Runs && DatabaseError.In(failed) is { } error && provider.IsTransient(error))
            {
                await Task.Delay(FirstPause * (1 << run) * (0.5 + Random.Shared.NextDouble()), time, cancel);
            }
        }
    }
}
