using Longshore.Domain.Machines;
using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Spaces;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Orchestration.Workers.Health;

/// <summary>The policies of machines.</summary>
internal static class PolicyOf
{
    /// <summary>The machine's own policy, with the script it inherits from its space's default put in.</summary>
    public static async Task<MachinePolicy> Machine(StoreSession session, ICheckedMachine machine, CancellationToken cancel)
    {
        var all = (await session.MachinePolicies.List(new RecordQuery { Space = machine.Space, Take = int.MaxValue }, cancel)).Items;
        var otherwise = all.FirstOrDefault(policy => policy.IsDefault) ?? MachinePolicy.DefaultOf(machine.Space);
        var own = all.FirstOrDefault(policy => policy.Id == machine.Policy) ?? otherwise;
        return own.HealthCheck.Bash.Source == HealthScriptSource.InheritFromDefault ? own with { HealthCheck = own.HealthCheck with { Bash = otherwise.HealthCheck.Bash } } : own;
    }

    /// <summary>What a check under the policy runs; null: nothing.</summary>
    public static string? Script(MachinePolicy policy) =>
        policy.HealthCheck is { Type: HealthCheckType.RunScript, Bash: { Source: HealthScriptSource.Inline, Body: { Length: > 0 } body } } ? body : null;
}
