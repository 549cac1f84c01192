using Longshore.Application.Ids;
using Longshore.Application.Processes;
using Longshore.Domain.Projects;

namespace Longshore.Api.Variables;

/// <summary>Variable sets are addressed by an id that names their owner.</summary>
internal static class VariableSetIds
{
    private const string Prefix = "variableset-";

    public static Reference<ProjectId> Owner(string id) => OwnedId.Owner(Prefix, id);
}
