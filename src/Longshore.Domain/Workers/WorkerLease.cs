using Longshore.Domain.Pools;
using Longshore.Domain.Tasks;

namespace Longshore.Domain.Workers;

/// <summary>A step of a task uses a worker, or its own target, under a ticket.</summary>
/// <param name="Step">Key of the planned step.</param>
/// <param name="Worker">Of a step that runs on its target: the target's id.</param>
/// <param name="Pool">Null: the step runs on its target, which belongs to no pool.</param>
public sealed record WorkerLease(ServerTaskId Task, string Step, string Ticket, WorkerKey Worker, WorkerPoolId? Pool, DateTimeOffset Since);
