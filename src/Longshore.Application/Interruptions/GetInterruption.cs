using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;

namespace Longshore.Application.Interruptions;

[Requires(Permission.InterruptionView)]
public sealed record GetInterruption(SpaceId Space, string Interruption);

internal sealed class GetInterruptionHandler : IHandler<GetInterruption, Interruption>
{
    public Task<Result<Interruption>> Handle(GetInterruption request, Actor actor, CancellationToken cancel) =>
        Task.FromResult<Result<Interruption>>(new NotFound("id", "There is no such interruption: no task waits for a person.", "List the interruptions of the task."));
}
