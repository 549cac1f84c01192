using System.Text.Json.Serialization;
using Longshore.Domain.Accounts;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Audit;
using Longshore.Domain.Deployments;
using Longshore.Domain.Environments;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Machines;
using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Packages;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Users;
using Longshore.Domain.Variables;
using Longshore.Domain.Workers;

namespace Longshore.Storage.Records;

/// <summary>JSON of stored records and task events. Every member is always written: a reader gets no default for one that is missing.</summary>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    Converters =
    [
        typeof(IdConverter<SpaceId>), typeof(IdConverter<EnvironmentId>), typeof(IdConverter<LifecycleId>), typeof(IdConverter<ProjectGroupId>),
        typeof(IdConverter<ProjectId>), typeof(IdConverter<ChannelId>), typeof(IdConverter<ReleaseId>), typeof(IdConverter<DeploymentId>),
        typeof(IdConverter<ServerTaskId>), typeof(IdConverter<WorkerPoolId>), typeof(IdConverter<WorkerId>), typeof(IdConverter<AccountId>),
        typeof(IdConverter<ArtifactId>), typeof(IdConverter<AuditEventId>), typeof(IdConverter<UserId>), typeof(IdConverter<MachinePolicyId>),
        typeof(IdConverter<JoinTokenId>), typeof(IdConverter<MachineId>),
    ])]
[JsonSerializable(typeof(Space))]
[JsonSerializable(typeof(DeploymentEnvironment))]
[JsonSerializable(typeof(Lifecycle))]
[JsonSerializable(typeof(ProjectGroup))]
[JsonSerializable(typeof(Project))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(Release))]
[JsonSerializable(typeof(Deployment))]
[JsonSerializable(typeof(ServerTask))]
[JsonSerializable(typeof(WorkerPool))]
[JsonSerializable(typeof(Worker))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(Artifact))]
[JsonSerializable(typeof(AuditEvent))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(DeploymentProcess))]
[JsonSerializable(typeof(VariableSet))]
[JsonSerializable(typeof(Package))]
[JsonSerializable(typeof(ApiKey))]
[JsonSerializable(typeof(JoinToken))]
[JsonSerializable(typeof(Machine))]
[JsonSerializable(typeof(MachinePolicy))]
[JsonSerializable(typeof(TaskEvent.TaskStarted))]
[JsonSerializable(typeof(TaskEvent.TaskPlanned))]
[JsonSerializable(typeof(TaskEvent.StepOpened))]
[JsonSerializable(typeof(TaskEvent.ConditionMet))]
[JsonSerializable(typeof(TaskEvent.WorkerAwaited))]
[JsonSerializable(typeof(TaskEvent.WorkerLeased))]
[JsonSerializable(typeof(TaskEvent.WorkerDropped))]
[JsonSerializable(typeof(TaskEvent.StepFinished))]
[JsonSerializable(typeof(TaskEvent.CancelRequested))]
[JsonSerializable(typeof(TaskEvent.FailRequested))]
[JsonSerializable(typeof(TaskEvent.CancelNotConfirmed))]
[JsonSerializable(typeof(TaskEvent.TaskFinished))]
[JsonSerializable(typeof(TaskEvent.UnexpectedSeen))]
internal sealed partial class RecordJson : JsonSerializerContext;
