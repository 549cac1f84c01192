using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Domain.Names;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Channels;

internal static class ChannelSearch
{
    /// <summary>A channel of the space by its id, or <see cref="NotFound"/>. Names are unique in a project only, so a name finds nothing here.</summary>
    public static async Task<Result<Channel>> ResolveChannel(this StoreSession session, SpaceId space, Reference<ChannelId> reference, CancellationToken cancel) =>
        reference.Id is { } id && await session.Channels.Find(id, cancel) is { } channel && channel.Space == space ? channel : RecordRefusals.Missing<ChannelId>(reference.Text, "id");

    /// <summary>All channels of a project, by name.</summary>
    public static async Task<Page<Channel>> ChannelsOf(this StoreSession session, Project project, CancellationToken cancel) =>
        await session.Channels.List(new() { Space = project.Space, Filters = [new(FilterKey.Project, [project.Id.ToString()])], Take = int.MaxValue }, cancel);

    /// <summary>A channel of the project by id, name or slug; without one the default channel.</summary>
    /// <param name="field">Named by the refusal.</param>
    public static async Task<Result<Channel>> ChannelOf(this StoreSession session, Project project, string field, string? text, CancellationToken cancel)
    {
        var channels = (await session.ChannelsOf(project, cancel)).Items;
        if (string.IsNullOrWhiteSpace(text)) return channels.First(channel => channel.IsDefault);
        return channels.FirstOrDefault(channel => Is(channel.Id.ToString(), text) || Is(channel.Name, text) || Is(channel.Slug, text)) is { } found
            ? found
            : new Invalid(field, $"Project {project.Name} has no channel '{text}'.", $"It has {string.Join(", ", channels.Select(channel => channel.Name))}.");
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
