using System.Collections.Immutable;
using System.Net;
using Longshore.Client.Connections;
using Longshore.Client.Releases;

namespace Longshore.Client.Projects;

/// <summary>Calls about projects.</summary>
public sealed class ProjectCalls
{
    private readonly ServerConnection connection;
    private readonly SpacePath space;

    internal ProjectCalls(ServerConnection connection, SpacePath space) => (this.connection, this.space) = (connection, space);

    /// <summary>Every project of the space.</summary>
    public Task<ImmutableArray<ProjectDocument>> All(CancellationToken cancel) =>
        connection.Get(space.To($"projects/all"), ClientJson.Default.ImmutableArrayProjectDocument, cancel);

    /// <summary>The project with this id, slug or name (whatever its case); null when there is none.</summary>
    public async Task<ProjectDocument?> Find(string idOrName, CancellationToken cancel)
    {
        try
        {
            return await connection.Get(space.To($"projects/{idOrName}"), ClientJson.Default.ProjectDocument, cancel);
        }
        catch (RefusedException refused) when (refused.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest)
        {
            var named = await connection.Get(space.To($"projects?name={idOrName}&take=50"), ClientJson.Default.PageProjectDocument, cancel);
            return named.Items.FirstOrDefault(p => string.Equals(p.Name, idOrName, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>What a deployment of the project would do if it started now; changes nothing.</summary>
    /// <param name="project">Id, name or slug.</param>
    /// <param name="question">Where to, and what.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RefusedException">It could not start: the reason names the step and the mend.</exception>
    public Task<PlanDocument> Plan(string project, PlanQuestion question, CancellationToken cancel) =>
        connection.Post(space.To($"projects/{project}/plan"), question, ClientJson.Default.PlanQuestion, ClientJson.Default.PlanDocument, cancel);

    /// <summary>The newest releases of a project, newest first.</summary>
    /// <param name="projectId">An id like <c>Projects-1</c>.</param>
    /// <param name="most">How many at most; 1 or more.</param>
    /// <param name="cancel">Ends the call early.</param>
    public async Task<ImmutableArray<ReleaseDocument>> NewestReleases(string projectId, int most, CancellationToken cancel) =>
        (await connection.Get(space.To($"projects/{projectId}/releases?skip=0&take={most}"), ClientJson.Default.PageReleaseDocument, cancel)).Items;
}
