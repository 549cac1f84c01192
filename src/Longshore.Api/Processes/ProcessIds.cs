using Longshore.Application.Ids;
using Longshore.Application.Processes;
using Longshore.Domain.Projects;

namespace Longshore.Api.Processes;

/// <summary>Processes are addressed by an id that names their project.</summary>
internal static class ProcessIds
{
    private const string Prefix = "deploymentprocess-";

    public static Reference<ProjectId> Owner(string id) => OwnedId.Owner(Prefix, id);
}
