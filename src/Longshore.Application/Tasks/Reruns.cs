using Longshore.Domain.Tasks;

namespace Longshore.Application.Tasks;

/// <summary>Which tasks can be run again.</summary>
public static class Reruns
{
    /// <summary>True once it has ended and is of a kind that people start.</summary>
    public static bool Allowed(ServerTask task) => task.State.IsCompleted() && (task.Name is TaskKind.Deploy or TaskKind.AdHocScript or TaskKind.Health);
}
