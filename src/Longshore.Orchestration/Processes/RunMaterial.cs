using System.Collections.Immutable;
using Longshore.Domain.Deployments;
using Longshore.Domain.Environments;
using Longshore.Domain.Machines;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Users;
using Longshore.Domain.Variables;

namespace Longshore.Orchestration.Processes;

/// <summary>All that a task's run is made of, read once: it never changes while the task lives, for a release is a snapshot.</summary>
internal sealed record RunMaterial
{
    public required ServerTask Task { get; init; }
    public required Space Space { get; init; }
    public required ImmutableArray<WorkerPool> Pools { get; init; }

    /// <summary>Deployment targets of the environment as they were when the run began, disabled ones too.</summary>
    public ImmutableArray<Machine> Machines { get; init; } = [];
    public required ImmutableArray<ProcessStep> Steps { get; init; }

    /// <summary>Owner under which secrets of this run are protected.</summary>
    public required string SecretOwner { get; init; }
    public DeploymentMaterial? Deployment { get; init; }

    /// <summary>Ordinary and prompted values, secrets opened.</summary>
    public ImmutableArray<VariableCandidate> Variables { get; init; } = [];

    /// <summary>Sensitive step and action properties, opened: (action id or step id, property name) to value.</summary>
    public ImmutableDictionary<(string Owner, string Name), string> SecretProperties { get; init; } = ImmutableDictionary<(string, string), string>.Empty;

    /// <summary>The pools as steps name them, deleted ones by what is remembered of them.</summary>
    public SpacePools SpacePools => field ??= new SpacePools(Pools, Space.DeletedPools.ToImmutableDictionary(pool => pool.Id, pool => pool.Name));

    public ProcessAction ActionOf(PlannedStep planned) => Steps.SelectMany(step => step.Actions).First(action => action.Id == planned.ActionId);

    public ProcessStep StepOf(PlannedStep planned) => Steps.First(step => step.Actions.Any(action => action.Id == planned.ActionId));
}

/// <summary>What only deployments have.</summary>
internal sealed record DeploymentMaterial(Deployment Deployment, Release Release, Project Project, Channel Channel, DeploymentEnvironment Environment, User? CreatedBy);
