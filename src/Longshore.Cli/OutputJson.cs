using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Longshore.Cli.Logins;
using Longshore.Cli.Packages;
using Longshore.Cli.Releases;
using Longshore.Cli.Tasks;
using Longshore.Client.Environments;
using Longshore.Client.Packages;
using Longshore.Client.Pools;
using Longshore.Client.Projects;
using Longshore.Client.Releases;
using Longshore.Client.Spaces;
using Longshore.Client.Tasks;
using Longshore.Client.Workers;

namespace Longshore.Cli;

/// <summary>Documents on the data stream. Programs rely on their names: they follow the changelog like any other promise.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(LoginResult))]
[JsonSerializable(typeof(ImmutableArray<SpaceDocument>))]
[JsonSerializable(typeof(EnvironmentDocument))]
[JsonSerializable(typeof(ImmutableArray<EnvironmentDocument>))]
[JsonSerializable(typeof(ImmutableArray<ProjectDocument>))]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(ReleaseCreated))]
[JsonSerializable(typeof(ImmutableArray<DeploymentResult>))]
[JsonSerializable(typeof(ImmutableArray<TaskDocument>))]
[JsonSerializable(typeof(TaskDocument))]
[JsonSerializable(typeof(LogVerdict))]
[JsonSerializable(typeof(ImmutableArray<PackageDocument>))]
[JsonSerializable(typeof(ImmutableArray<PackageUploaded>))]
[JsonSerializable(typeof(ImmutableArray<WorkerPoolDocument>))]
[JsonSerializable(typeof(WorkerPoolDocument))]
[JsonSerializable(typeof(ImmutableArray<WorkerDocument>))]
[JsonSerializable(typeof(WorkerDocument))]
[JsonSerializable(typeof(JoinTokenDocument))]
[JsonSerializable(typeof(ImmutableArray<StepWorkerDocument>))]
internal sealed partial class OutputJson : JsonSerializerContext;
