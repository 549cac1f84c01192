using System.Collections.Immutable;
using Longshore.Domain.Environments;
using Longshore.Domain.Projects;

namespace Longshore.Portal.Tasks;

/// <summary>A page of tasks, and what they can be filtered by.</summary>
public sealed record TaskList(ImmutableArray<TaskRow> Rows, int Total, ImmutableArray<Project> Projects, ImmutableArray<DeploymentEnvironment> Environments)
{
    /// <summary>Rows of the tasks that were shown before, as they are now; new ones wait to be asked for, so that the list does not move under the reader.</summary>
    public TaskList Without(Func<TaskRow, bool> isNew) => this with { Rows = [.. Rows.Where(row => !isNew(row))] };
}
