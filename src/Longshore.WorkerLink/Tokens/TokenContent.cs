using System.Text.Json.Serialization;

namespace Longshore.WorkerLink.Tokens;

/// <summary>A token's JSON. Names are in tokens that people keep: never change one.</summary>
internal sealed record TokenContent(
    [property: JsonPropertyName("s")] string Secret, [property: JsonPropertyName("t")] string Server, [property: JsonPropertyName("h")] string Host, [property: JsonPropertyName("p")] int Port);

[JsonSerializable(typeof(TokenContent))]
internal sealed partial class TokenJson : JsonSerializerContext;
