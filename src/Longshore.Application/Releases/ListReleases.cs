using Longshore.Application.Channels;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Releases;

/// <summary>Releases of a space, a project or a channel, newest first. The listing's partial name looks at versions.</summary>
/// <param name="Project">Null: of all projects.</param>
/// <param name="Channel">Null: of all channels.</param>
[Requires(Permission.ReleaseView)]
public sealed record ListReleases(SpaceId Space, Listing Listing, Reference<ProjectId>? Project = null, Reference<ChannelId>? Channel = null);

internal sealed class ListReleasesHandler(Store store) : IHandler<ListReleases, Page<Release>>
{
    public async Task<Result<Page<Release>>> Handle(ListReleases request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var ofProject = new RecordFilter(FilterKey.Project, []);
        var ofChannel = new RecordFilter(FilterKey.Channel, []);
        if (request.Project is { } projectReference)
        {
            var project = await session.Projects.Resolve(request.Space, projectReference, cancel);
            if (project.IsRefused) return project.Refusal;
            ofProject = ofProject with { Values = [project.Value.Id.ToString()] };
        }
        if (request.Channel is { } channelReference)
        {
            var channel = await session.ResolveChannel(request.Space, channelReference, cancel);
            if (channel.IsRefused) return channel.Refusal;
            ofChannel = ofChannel with { Values = [channel.Value.Id.ToString()] };
        }
        return await session.Releases.List(request.Listing.ToQuery<ReleaseId>(request.Space, ofProject, ofChannel), cancel);
    }
}
