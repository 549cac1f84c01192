using Longshore.Application.Ids;
using Longshore.Application.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Variables;

namespace Longshore.Api.Variables;

/// <summary>Variable sets are addressed by an id that names their owner.</summary>
internal static class VariableSetIds
{
    public static Reference<ProjectId> Owner(string id) => OwnedId.Owner(VariableSet.Prefix, id);
}
