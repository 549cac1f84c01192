using Longshore.Application.Ids;
using Longshore.Domain.Projects;

namespace Longshore.Application.Processes;

/// <summary>Ids of things that belong to a project and are named after it, such as <c>deploymentprocess-Projects-1</c> and <c>variableset-Projects-1</c>.</summary>
public static class OwnedId
{
    /// <summary>The owner that the id names: what follows the prefix, or the text itself (a project's own id, name or slug).</summary>
    public static Reference<ProjectId> Owner(string prefix, string id) =>
        Reference<ProjectId>.Parse(id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? id[prefix.Length..] : id);
}
