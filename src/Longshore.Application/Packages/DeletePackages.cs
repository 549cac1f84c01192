using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Security;
using Longshore.Domain.Packages;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Packages;

/// <summary>Removes packages from the feed. Those that are not there are no mistake: someone else was faster.</summary>
/// <param name="Packages">Ids in either form.</param>
/// <param name="IsBulk">Unknown ones are passed over; else the one must exist.</param>
[Requires(Permission.BuiltInFeedAdminister)]
public sealed record DeletePackages(SpaceId Space, ImmutableArray<string> Packages, bool IsBulk);

internal sealed class DeletePackagesHandler(Store store, AuditTrail audit) : IHandler<DeletePackages, Unit>
{
    public async Task<Result<Unit>> Handle(DeletePackages request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        foreach (var text in request.Packages)
        {
            var found = await session.ResolvePackage(request.Space, text, cancel);
            if (found.IsRefused)
            {
                if (request.IsBulk) continue;
                return found.Refusal;
            }
            var package = found.Value;
            await session.RemovePackage(request.Space, package.PackageId, package.Version, cancel);
            await audit.Record(session, actor, request.Space, AuditCategory.Deleted, $"Package {package.PackageId} {package.Version} was deleted", [package.Id], cancel);
        }
        await session.Commit(cancel);
        return default(Unit);
    }
}
