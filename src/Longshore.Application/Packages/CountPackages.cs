using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Packages;

/// <summary>How many packages the built-in feed of a space holds.</summary>
[Requires(Permission.FeedView)]
public sealed record CountPackages(SpaceId Space);

internal sealed class CountPackagesHandler(Store store) : IHandler<CountPackages, int>
{
    public async Task<Result<int>> Handle(CountPackages request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return (await session.ListPackages(new() { Space = request.Space, Take = 1 }, cancel)).Total;
    }
}
