using Longshore.Application.Records;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Names;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Channels;

/// <summary>What creating and changing a channel have in common.</summary>
internal static class ChannelWriting
{
    /// <summary>Refuses what channels cannot do here.</summary>
    public static Refusal? Refuse(ChannelDraft draft) =>
        NameRule.CheckText("Description", draft.Description)
        ?? (draft.HasRules ? new Invalid("Rules", "Channels have no version rules, git rules or tenant tags here.", "Send empty lists; which package versions go into a release is said when it is created.") : null);

    /// <summary>The lifecycle that a draft names; null: the project's.</summary>
    public static async Task<Result<LifecycleId?>> Lifecycle(StoreSession session, SpaceId space, string? text, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(text)) return (LifecycleId?)null;
        var found = await session.Lifecycles.ResolveField(space, "LifecycleId", text, cancel);
        return found.IsRefused ? found.Refusal : (LifecycleId?)found.Value.Id;
    }

    /// <summary>A slug that no other channel of the project has.</summary>
    public static string FreeSlug(Page<Channel> channels, string? wanted, string name, ChannelId self)
    {
        var slug = Slug.From(string.IsNullOrWhiteSpace(wanted) ? name : wanted);
        var taken = channels.Items.Where(channel => channel.Id != self).Select(channel => channel.Slug).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, taken.Count + 1).Select(number => number == 1 ? slug : $"{slug}-{number}").First(candidate => !taken.Contains(candidate));
    }

    /// <summary>Takes the mark of the default channel from the one that has it, because <paramref name="next"/> gets it.</summary>
    public static async Task Dethrone(StoreSession session, Page<Channel> channels, ChannelId next, CancellationToken cancel)
    {
        foreach (var former in channels.Items.Where(channel => channel.IsDefault && channel.Id != next))
            await session.Channels.Save(former with { IsDefault = false }, cancel);
    }
}
