using System.Collections.Concurrent;
using System.Collections.Immutable;
using Longshore.Domain.Deployments;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;
using Longshore.Domain.Refusals;
using Longshore.Domain.Tasks;
using Longshore.Domain.Variables;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Storage.Secrets;

namespace Longshore.Orchestration.Processes;

/// <summary>Reads the material of runs and keeps it while they live.</summary>
internal sealed class RunMaterials(Store store, SecretVault vault)
{
    private readonly ConcurrentDictionary<ServerTaskId, RunMaterial> kept = new();

    public async Task<Result<RunMaterial>> Of(ServerTaskId task, CancellationToken cancel)
    {
        if (kept.TryGetValue(task, out var known)) return known;
        await using var session = store.Read();
        if (await session.Tasks.Find(task, cancel) is not { } found) return new NotFound("", $"Task {task} does not exist.");
        var read = found.Name switch
        {
            "Deploy" => await Deployment(session, found, cancel),
            "AdHocScript" => await AdHoc(session, found, cancel),
            TaskKind.Health => await Health(session, found, cancel),
            _ => new Invalid("Name", $"Tasks of kind {found.Name} are not run by this version of the server."),
        };
        if (!read.IsRefused) kept[task] = read.Value;
        return read;
    }

    public void Forget(ServerTaskId task) => kept.TryRemove(task, out _);

    private async Task<Result<RunMaterial>> Deployment(StoreSession session, ServerTask task, CancellationToken cancel)
    {
        if (!task.Arguments.TryGetValue("DeploymentId", out var text) || !DeploymentId.TryParse(text, null, out var id)) return new Invalid("Arguments", $"{task.Id} names no deployment.");
        if (await session.Deployments.Find(id, cancel) is not { } deployment) return new NotFound("Arguments", $"{id} was deleted.");
        if (await session.Releases.Find(deployment.Release, cancel) is not { } release) return new NotFound("", $"{deployment.Release} was deleted.");
        if (await session.Projects.Find(deployment.Project, cancel) is not { } project) return new NotFound("", $"{deployment.Project} was deleted.");
        if (await session.Channels.Find(deployment.Channel, cancel) is not { } channel) return new NotFound("", $"{deployment.Channel} was deleted.");
        if (await session.Environments.Find(deployment.Environment, cancel) is not { } environment) return new NotFound("", $"{deployment.Environment} was deleted.");
        var by = await session.Users.Find(deployment.CreatedBy, cancel);
        return await Assemble(session, task, new DeploymentMaterial(deployment, release, project, channel, environment, by), cancel);
    }

    /// <summary>Material of a deployment that need not be stored.</summary>
    public async Task<RunMaterial> Assemble(StoreSession session, ServerTask task, DeploymentMaterial material, CancellationToken cancel)
    {
        var (space, pools) = await Surroundings(session, task, cancel);
        var (release, owner) = (material.Release, material.Project.Id.ToString());
        var inEnvironment = new RecordQuery { Space = task.Space, Filters = [new RecordFilter(FilterKey.Environment, [material.Environment.Id.ToString()])], Take = int.MaxValue };
        return new RunMaterial
        {
            Task = task,
            Space = space,
            Pools = pools,
            Machines = (await session.Machines.List(inEnvironment, cancel)).Items,
            Steps = release.Process.Steps,
            SecretOwner = owner,
            Deployment = material,
            Variables = [.. release.Variables.Variables.Select(variable => Open(variable, release.Variables.Owner, material.Deployment))],
            SecretProperties = OpenProperties(release.Process.Steps, owner),
        };
    }

    private async Task<Result<RunMaterial>> AdHoc(StoreSession session, ServerTask task, CancellationToken cancel)
    {
        var (space, pools) = await Surroundings(session, task, cancel);
        return new RunMaterial { Task = task, Space = space, Pools = pools, Steps = [AdHocProcess.Of(task)], SecretOwner = task.Id.ToString() };
    }

    /// <summary>Without steps: what is checked is planned with the machines of that moment.</summary>
    private static async Task<Result<RunMaterial>> Health(StoreSession session, ServerTask task, CancellationToken cancel)
    {
        var (space, pools) = await Surroundings(session, task, cancel);
        return new RunMaterial { Task = task, Space = space, Pools = pools, Steps = [], SecretOwner = task.Id.ToString() };
    }

    private static async Task<(Domain.Spaces.Space, ImmutableArray<WorkerPool>)> Surroundings(StoreSession session, ServerTask task, CancellationToken cancel)
    {
        var space = await session.Spaces.Find(task.Space, cancel) ?? throw new InvalidOperationException($"{task.Id} belongs to {task.Space}, which does not exist.");
        return (space, (await session.Pools.List(new RecordQuery { Space = task.Space, Take = int.MaxValue }, cancel)).Items);
    }

    private VariableCandidate Open(Variable variable, string owner, Deployment deployment)
    {
        var value = deployment.FormValues.GetValueOrDefault(variable.Id, variable.Value!);
        return new VariableCandidate(variable.Name, variable.IsSensitive && value is not null ? vault.Unprotect(value, owner) : value, variable.IsSensitive, VariableLayer.Ordinary, variable.Scope);
    }

    private ImmutableDictionary<(string, string), string> OpenProperties(ImmutableArray<ProcessStep> steps, string owner)
    {
        var stepProperties = steps.Select(step => (step.Id, step.Properties));
        var actionProperties = steps.SelectMany(step => step.Actions).Select(action => (action.Id, action.Properties));
        return (from holder in stepProperties.Concat(actionProperties)
                from property in holder.Properties
                where property.Value is { IsSensitive: true, Text: not null }
                select KeyValuePair.Create((holder.Id, property.Key), vault.Unprotect(property.Value.Text!, owner))).ToImmutableDictionary();
    }
}
