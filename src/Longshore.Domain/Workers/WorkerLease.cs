using Longshore.Domain.Pools;
using Longshore.Domain.Tasks;

namespace Longshore.Domain.Workers;

/// <summary>A step of a task uses a worker under a ticket.</summary>
/// <param name="Step">Key of the planned step.</param>
public sealed record WorkerLease(ServerTaskId Task, string Step, string Ticket, WorkerKey Worker, WorkerPoolId Pool, DateTimeOffset Since);
