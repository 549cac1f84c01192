using System.Collections.Immutable;
using Longshore.Application.Workers;
using Longshore.Domain.Workers;
using Longshore.Portal.Parts;

namespace Longshore.Portal.Shell;

/// <summary>How many workers could take a step now. Disabled ones are out on purpose and count for nothing; the built-in one counts while it is enabled.</summary>
public sealed record WorkersStanding(int Healthy, int All)
{
    public Look Look => (Healthy, All) switch
    {
        (_, 0) => new(Tone.Idle, "No worker"),
        (0, _) => new(Tone.Bad, Words),
        _ when Healthy < All => new(Tone.Warn, Words),
        _ => new(Tone.Ok, Words),
    };

    /// <param name="builtIn">Null when it may not be seen.</param>
    public static WorkersStanding Of(ImmutableArray<Worker> workers, BuiltInWorker? builtIn)
    {
        var enabled = workers.Where(worker => !worker.IsDisabled).ToList();
        var own = builtIn is { IsEnabled: true } ? 1 : 0;
        return new(own + enabled.Count(worker => worker.Health is HealthStatus.Healthy or HealthStatus.HasWarnings), own + enabled.Count);
    }

    private string Words => Healthy == All ? $"{Spoken.Many(All, "worker")} healthy" : $"{Spoken.Count(Healthy)} of {Spoken.Many(All, "worker")} healthy";
}
