using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Audit;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(EventDocument))]
[JsonSerializable(typeof(CollectionDocument<EventDocument>))]
[JsonSerializable(typeof(EventGroupDocument[]))]
[JsonSerializable(typeof(EventFacetDocument[]))]
internal sealed partial class AuditJson : JsonSerializerContext;
