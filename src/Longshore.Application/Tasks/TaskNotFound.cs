using Longshore.Domain.Refusals;
using Longshore.Domain.Tasks;

namespace Longshore.Application.Tasks;

public sealed record TaskNotFound(ServerTaskId Task) : NotFound("id", $"There is no task {Task}.", "List the tasks of the space to see their ids.");
