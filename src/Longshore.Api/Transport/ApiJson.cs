using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Longshore.Api.Transport;

/// <summary>How JSON looks at this border (rest-api.md §1.4 to §1.7, §1.12): PascalCase out, any case in, enums as text, unknown properties ignored.</summary>
internal static class ApiJson
{
    public const int MaxDepth = 64;

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = null;
        options.DictionaryKeyPolicy = null;
        options.PropertyNameCaseInsensitive = true;
        options.NumberHandling = JsonNumberHandling.AllowReadingFromString;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        options.MaxDepth = MaxDepth;
        // Answers are JSON with nosniff, never part of a page: quotes and letters of all scripts may stay readable.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new EnumText());
        options.TypeInfoResolverChain.Clear();
        foreach (var room in ApiRooms.All) options.TypeInfoResolverChain.Add(room.Json);
    }
}
