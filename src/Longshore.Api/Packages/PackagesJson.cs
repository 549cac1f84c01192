using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Packages;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PackageDocument))]
[JsonSerializable(typeof(CollectionDocument<PackageDocument>))]
[JsonSerializable(typeof(PackageNotesDocument))]
[JsonSerializable(typeof(FeedDocument[]))]
[JsonSerializable(typeof(CollectionDocument<FeedDocument>))]
[JsonSerializable(typeof(FeedStatsDocument))]
[JsonSerializable(typeof(CollectionDocument<PackageDescriptionDocument>))]
[JsonSerializable(typeof(CollectionDocument<PackageVersionDocument>))]
internal sealed partial class PackagesJson : JsonSerializerContext;
