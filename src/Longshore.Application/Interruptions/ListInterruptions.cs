using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage.Records;

namespace Longshore.Application.Interruptions;

/// <summary>Pauses of tasks of a space.</summary>
/// <param name="Regarding">Id of a deployment or task; null: all.</param>
[Requires(Permission.InterruptionView)]
public sealed record ListInterruptions(SpaceId Space, Listing Listing, string? Regarding);

internal sealed class ListInterruptionsHandler : IHandler<ListInterruptions, Page<Interruption>>
{
    public Task<Result<Page<Interruption>>> Handle(ListInterruptions request, Actor actor, CancellationToken cancel) =>
        Task.FromResult<Result<Page<Interruption>>>(new Page<Interruption>([], 0, request.Listing.Skip, request.Listing.Take));
}
