using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;

namespace Longshore.Application.Packages;

/// <summary>A space's feeds; today only the built-in one, under the id every client knows.</summary>
[Requires(Permission.FeedView)]
public sealed record FindFeed(SpaceId Space, string Feed);

/// <summary>The feed inside the server.</summary>
public sealed record Feed(SpaceId Space)
{
    public const string BuiltInId = "feeds-builtin";
    public const string BuiltInName = "Octopus Server (built-in)";
}

internal sealed class FindFeedHandler : IHandler<FindFeed, Feed>
{
    public Task<Result<Feed>> Handle(FindFeed request, Actor actor, CancellationToken cancel) => Task.FromResult(Find(request));

    private static Result<Feed> Find(FindFeed request) =>
        request.Feed.Equals(Feed.BuiltInId, StringComparison.OrdinalIgnoreCase) || request.Feed.Equals(Feed.BuiltInName, StringComparison.OrdinalIgnoreCase)
            ? new Feed(request.Space)
            : new NotFound("", "There is no such feed in this space.", $"The only feed is {Feed.BuiltInId}.");
}
