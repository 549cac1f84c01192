using System.Text.Encodings.Web;
using System.Text.Json;

namespace Longshore.Storage.Records;

/// <summary>The context to use: text stays readable, for it is embedded in no HTML.</summary>
internal static class StoredJson
{
    public static RecordJson Context { get; } = new(new JsonSerializerOptions(RecordJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
