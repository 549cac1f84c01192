using Longshore.Domain.Machines;
using Longshore.Domain.Machines.Policies;

namespace Longshore.Orchestration.Workers.Health;

/// <summary>A machine as it was when its check began.</summary>
/// <param name="Policy">Inherited script included.</param>
internal sealed record HealthSubject(ICheckedMachine Machine, MachinePolicy Policy);
