using System.Globalization;
using Longshore.Steps.Bundles;
using Longshore.Transports;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Hands a bundle to a worker. A start that surely did nothing is tried again, for as long as a short trouble of the machine lasts.</summary>
internal sealed class SessionStart(TimeProvider time)
{
    // About 25 s together: longer than a machine is out of processes or memory for a moment, shorter than a user's patience.
    private static readonly double[] Pauses = [0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8];

    /// <returns>Null: started. Else why the worker cannot start it; then nothing of it has run or will.</returns>
    /// <exception cref="WorkerUnreachableException">It may have arrived: only the same ticket may be tried again.</exception>
    public async Task<string?> Try(IWorkerSession session, StepBundle bundle, string worker, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await session.Start(bundle, cancel);
                return null;
            }
            catch (WorkerUnreachableException failed) when (!failed.MayHaveArrived)
            {
                if (tries > Pauses.Length) return string.Create(CultureInfo.InvariantCulture, $"Worker {worker} could not start the step in {tries} tries. {failed.Message}");
                await Task.Delay(TimeSpan.FromSeconds(Pauses[tries - 1]), time, cancel);
            }
        }
    }
}
