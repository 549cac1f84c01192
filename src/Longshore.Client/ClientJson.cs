using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Longshore.Client.Connections;
using Longshore.Client.Deployments;
using Longshore.Client.Environments;
using Longshore.Client.Packages;
using Longshore.Client.Pools;
using Longshore.Client.Projects;
using Longshore.Client.Releases;
using Longshore.Client.Security;
using Longshore.Client.Spaces;
using Longshore.Client.Tasks;
using Longshore.Client.Tasks.Logs;
using Longshore.Client.Workers;

namespace Longshore.Client;

/// <summary>How documents look on the wire: PascalCase, unknown properties ignored.</summary>
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(Nothing))]
[JsonSerializable(typeof(ServerDocument))]
[JsonSerializable(typeof(UserDocument))]
[JsonSerializable(typeof(Credentials))]
[JsonSerializable(typeof(NewKey))]
[JsonSerializable(typeof(KeyDocument))]
[JsonSerializable(typeof(ImmutableArray<SpaceDocument>))]
[JsonSerializable(typeof(ImmutableArray<EnvironmentDocument>))]
[JsonSerializable(typeof(NewEnvironment))]
[JsonSerializable(typeof(ImmutableArray<ProjectDocument>))]
[JsonSerializable(typeof(Page<ProjectDocument>))]
[JsonSerializable(typeof(PlanQuestion))]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(Page<ReleaseDocument>))]
[JsonSerializable(typeof(NewRelease))]
[JsonSerializable(typeof(ReleaseCreated))]
[JsonSerializable(typeof(NewDeployment))]
[JsonSerializable(typeof(DeploymentsStarted))]
[JsonSerializable(typeof(Page<TaskDocument>))]
[JsonSerializable(typeof(TaskDetails))]
[JsonSerializable(typeof(NewTask))]
[JsonSerializable(typeof(ImmutableArray<LogLine>))]
[JsonSerializable(typeof(LogEnd))]
[JsonSerializable(typeof(LogRecount))]
[JsonSerializable(typeof(Page<PackageDocument>))]
[JsonSerializable(typeof(ImmutableArray<WorkerPoolDocument>))]
[JsonSerializable(typeof(PoolChange))]
[JsonSerializable(typeof(ImmutableArray<WorkerDocument>))]
[JsonSerializable(typeof(Page<WorkerDocument>))]
[JsonSerializable(typeof(WorkerDocument))]
[JsonSerializable(typeof(WorkerChange))]
[JsonSerializable(typeof(NewJoinToken))]
[JsonSerializable(typeof(JoinTokenDocument))]
[JsonSerializable(typeof(ImmutableArray<StepWorkerDocument>))]
internal sealed partial class ClientJson : JsonSerializerContext;
