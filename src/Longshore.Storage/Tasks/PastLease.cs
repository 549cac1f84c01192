using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Storage.Tasks;

/// <summary>A worker was leased for a step of a task, now or once.</summary>
public sealed record PastLease(ServerTaskId Task, TaskEvent.WorkerLeased Leased);
