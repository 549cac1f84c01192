using Longshore.Api.Tasks;
using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Releases;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ReleaseBody))]
[JsonSerializable(typeof(ReleaseCommandBody))]
[JsonSerializable(typeof(ReleaseCommandAnswer))]
[JsonSerializable(typeof(ReleaseDocument))]
[JsonSerializable(typeof(CollectionDocument<ReleaseDocument>))]
[JsonSerializable(typeof(CollectionDocument<EmptyDocument>))]
[JsonSerializable(typeof(ReleaseProgressionDocument))]
[JsonSerializable(typeof(DeploymentTemplateDocument))]
[JsonSerializable(typeof(PreviewsBody))]
[JsonSerializable(typeof(List<DeploymentPreviewDocument>))]
[JsonSerializable(typeof(MissingPackagesDocument))]
internal sealed partial class ReleasesJson : JsonSerializerContext;
