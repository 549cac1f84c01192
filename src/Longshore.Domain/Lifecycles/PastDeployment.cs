using Longshore.Domain.Environments;
using Longshore.Domain.Tasks;

namespace Longshore.Domain.Lifecycles;

/// <summary>A deployment of the release, as far as progression looks at it.</summary>
/// <param name="State">Of its task; only <see cref="TaskState.Success"/> is progress.</param>
/// <param name="Tenant">Null for untenanted ones. Progress of one tenant is nobody else's (workers.md §13.5).</param>
public readonly record struct PastDeployment(EnvironmentId Environment, TaskState State, string? Tenant = null);
