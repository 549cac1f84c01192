using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Channels;

/// <summary>Channels of a space or of one project, by name.</summary>
/// <param name="Project">Null: of all projects.</param>
[Requires(Permission.ProjectView)]
public sealed record ListChannels(SpaceId Space, Listing Listing, Reference<ProjectId>? Project = null);

internal sealed class ListChannelsHandler(Store store) : IHandler<ListChannels, Page<Channel>>
{
    public async Task<Result<Page<Channel>>> Handle(ListChannels request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var filter = new RecordFilter(FilterKey.Project, []);
        if (request.Project is { } reference)
        {
            var project = await session.Projects.Resolve(request.Space, reference, cancel);
            if (project.IsRefused) return project.Refusal;
            filter = filter with { Values = [project.Value.Id.ToString()] };
        }
        return await session.Channels.List(request.Listing.ToQuery<ChannelId>(request.Space, filter), cancel);
    }
}
