using Longshore.Domain.Audit;
using Longshore.Domain.Machines;
using Longshore.Domain.Workers;

namespace Longshore.Orchestration.Workers;

/// <summary>Audit events of machines that come and go by themselves.</summary>
internal static class JoinAudit
{
    public static AuditEvent Joined(ICheckedMachine machine, JoinToken token, DateTimeOffset at) =>
        Of(machine, "MachineAdded", $"{machine.Title} joined with token {token.Name}", at) with { RelatedDocuments = [.. machine.RelatedDocuments, token.Id.ToString()] };

    public static AuditEvent Left(ICheckedMachine machine, DateTimeOffset at) => Of(machine, "Deleted", $"{machine.Title} left", at);

    private static AuditEvent Of(ICheckedMachine machine, string category, string message, DateTimeOffset at) => new()
    {
        Space = machine.Space,
        Category = category,
        Username = "system",
        Occurred = at,
        Message = message,
        RelatedDocuments = [machine.Key.Text],
    };
}
