using System.Text.Json.Serialization;
using Longshore.Api.Transport;

namespace Longshore.Api.Channels;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ChannelBody))]
[JsonSerializable(typeof(ChannelDocument[]))]
[JsonSerializable(typeof(CollectionDocument<ChannelDocument>))]
internal sealed partial class ChannelsJson : JsonSerializerContext;
