using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Machines;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Storage;

namespace Longshore.Application.Machines;

/// <summary>Removes a policy that is not the default and that no worker or target has.</summary>
[Requires(Permission.MachinePolicyDelete)]
public sealed record DeleteMachinePolicy(SpaceId Space, Reference<MachinePolicyId> Policy);

internal sealed class DeleteMachinePolicyHandler(Store store, AuditTrail audit) : IHandler<DeleteMachinePolicy, Unit>
{
    private const int MostNamed = 5;

    public async Task<Result<Unit>> Handle(DeleteMachinePolicy request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.MachinePolicies.Resolve(request.Space, request.Policy, cancel);
        if (found.IsRefused) return found.Refusal;
        var policy = found.Value;
        if (policy.IsDefault) return new Invalid("Id", "The default machine policy cannot be deleted.", "Make another policy the default first.");
        var workers = (await session.Workers.List(Listing.All.ToQuery<WorkerId>(request.Space), cancel)).Items.Where(worker => worker.Policy == policy.Id).Select(worker => $"worker '{worker.Name}'");
        var machines = (await session.Machines.List(Listing.All.ToQuery<MachineId>(request.Space), cancel)).Items.Where(machine => machine.Policy == policy.Id).Select(machine => $"target '{machine.Name}'");
        string[] users = [.. workers, .. machines];
        if (users.Length > 0) return new Invalid("Id", $"Machine policy {policy.Name} is in use by {Named(users)}.", "Give them another policy first.");
        await session.MachinePolicies.Remove(policy.Id, cancel);
        await audit.Record(session, actor, request.Space, AuditCategory.Deleted, $"Machine policy {policy.Name} was deleted", [policy.Id.ToString()], cancel);
        await session.Commit(cancel);
        return default(Unit);
    }

    private static string Named(string[] users) =>
        users.Length <= MostNamed ? string.Join(", ", users) : $"{string.Join(", ", users.Take(MostNamed))} and {users.Length - MostNamed} more";
}
