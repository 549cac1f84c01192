using Longshore.Cli.Complaints;
using Longshore.Cli.Verbs;
using Longshore.Client;
using Longshore.Client.Projects;

namespace Longshore.Cli.Projects;

/// <summary>Finds the project a person means.</summary>
internal static class ProjectChoice
{
    /// <summary>The name as typed, or as chosen from a list.</summary>
    public static async Task<string> Name(Call call, string? typed, SpaceClient space, CancellationToken cancel) =>
        typed ?? await call.Ask.OneOf("Project", "--project", async () => [.. (await space.Projects.All(cancel)).Select(p => p.Name)], cancel);

    /// <exception cref="Complaint">There is no such project.</exception>
    public static async Task<ProjectDocument> Find(SpaceClient space, string idOrName, CancellationToken cancel) =>
        await space.Projects.Find(idOrName, cancel)
        ?? throw Complaint.Failed($"there is no project '{idOrName}' in this space", "longshore project list shows them; another space is named with --space");
}
