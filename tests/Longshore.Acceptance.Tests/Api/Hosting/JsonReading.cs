using System.Text.Json;

namespace Longshore.Acceptance.Tests.Api.Hosting;

/// <summary>Short ways into documents.</summary>
public static class JsonReading
{
    public static string Text(this JsonElement json, string property) => json.GetProperty(property).GetString()!;

    public static string Id(this JsonElement json) => json.Text("Id");

    public static string Link(this JsonElement json, string name) => json.GetProperty("Links").Text(name);

    /// <summary>Names of the items of a page, or of a bare array.</summary>
    public static string[] Names(this JsonElement json, string property = "Name") => [.. json.Items().Select(item => item.Text(property))];

    public static JsonElement[] Items(this JsonElement json) => [.. (json.ValueKind == JsonValueKind.Array ? json : json.GetProperty("Items")).EnumerateArray()];
}
