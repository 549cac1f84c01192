using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Deployments;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DeploymentBody))]
[JsonSerializable(typeof(DeploymentCommandBody))]
[JsonSerializable(typeof(DeploymentCommandAnswer))]
[JsonSerializable(typeof(DeploymentDocument))]
[JsonSerializable(typeof(CollectionDocument<DeploymentDocument>))]
internal sealed partial class DeploymentsJson : JsonSerializerContext;
