using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Server;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RootDocument))]
[JsonSerializable(typeof(SpaceRootDocument))]
[JsonSerializable(typeof(ServerStatusDocument))]
[JsonSerializable(typeof(ServerHealthDocument))]
[JsonSerializable(typeof(CertificateDocument[]))]
[JsonSerializable(typeof(CollectionDocument<CertificateDocument>))]
[JsonSerializable(typeof(FeatureTogglesDocument))]
[JsonSerializable(typeof(CapabilitiesDocument))]
[JsonSerializable(typeof(ServerNodeDocument[]))]
[JsonSerializable(typeof(CollectionDocument<ServerNodeDocument>))]
[JsonSerializable(typeof(ClusterSummaryDocument))]
[JsonSerializable(typeof(LicenceDocument))]
[JsonSerializable(typeof(HealthDocument))]
internal sealed partial class ServerJson : JsonSerializerContext;
