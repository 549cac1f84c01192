using Longshore.Domain.Machines;

namespace Longshore.Domain.Workers;

/// <summary>A machine that joined with a token, and what it became, which may be deleted by now.</summary>
/// <param name="Certificate">SHA-256 thumbprint of its certificate, 64 upper-case hex digits.</param>
/// <param name="Worker">Null: it became no worker.</param>
/// <param name="At">When.</param>
/// <param name="Machine">Null: it became no deployment target. Absent in what was stored before targets could join.</param>
public sealed record JoinTokenUse(string Certificate, WorkerId? Worker, DateTimeOffset At, MachineId? Machine = null)
{
    public static JoinTokenUse Of(string certificate, WorkerKey became, DateTimeOffset at) => new(
        certificate,
        WorkerId.TryParse(became.Text, null, out var worker) ? worker : null,
        at,
        MachineId.TryParse(became.Text, null, out var machine) ? machine : null);

    public WorkerKey Became => Machine is { } machine ? WorkerKey.OfTarget(machine) : WorkerKey.Of(Worker.GetValueOrDefault());
}
