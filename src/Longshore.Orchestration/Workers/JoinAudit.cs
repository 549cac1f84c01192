using Longshore.Domain.Audit;
using Longshore.Domain.Workers;

namespace Longshore.Orchestration.Workers;

/// <summary>Audit events of workers that come and go by themselves.</summary>
internal static class JoinAudit
{
    public static AuditEvent Joined(Worker worker, JoinToken token, DateTimeOffset at) =>
        Of(worker, "MachineAdded", $"Worker {worker.Name} joined with token {token.Name}", at) with
        {
            RelatedDocuments = [worker.Id.ToString(), token.Id.ToString(), .. worker.Pools.Select(pool => pool.ToString())],
        };

    public static AuditEvent Left(Worker worker, DateTimeOffset at) => Of(worker, "Deleted", $"Worker {worker.Name} left", at);

    private static AuditEvent Of(Worker worker, string category, string message, DateTimeOffset at) => new()
    {
        Space = worker.Space,
        Category = category,
        Username = "system",
        Occurred = at,
        Message = message,
        RelatedDocuments = [worker.Id.ToString()],
    };
}
