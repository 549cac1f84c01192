using Longshore.Domain.Projects;
using Longshore.Domain.Variables;
using Longshore.Storage;

namespace Longshore.Application.Variables;

internal static class VariableSearch
{
    /// <summary>The variables of a project; an empty set when none was ever stored.</summary>
    public static async Task<VariableSet> VariablesOf(this StoreSession session, Project project, CancellationToken cancel) =>
        await session.FindVariables(project.Id.ToString(), cancel) ?? new VariableSet { Owner = project.Id.ToString(), Space = project.Space };
}
