using System.Text.Json;
using Xunit;

namespace Longshore.Core.Tests.Steps;

/// <summary>The golden cases beside the checkout.</summary>
internal static class SharedCases
{
    internal static IReadOnlyList<JsonElement> Of(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "shared", "cases"))) folder = folder.Parent;
        Assert.True(folder is not null, "No folder above the tests holds shared/cases.");
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.FullName, "shared", "cases", file)));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(c => c.Clone())];
    }

    internal static string Text(this JsonElement element, string property) => element.TryGetProperty(property, out var value) ? value.GetString() ?? "" : "";

    internal static IEnumerable<string> Texts(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var list) ? list.EnumerateArray().Select(e => e.GetString()!) : [];

    internal static IEnumerable<KeyValuePair<string, string>> Pairs(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var pairs) ? pairs.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.GetString()!)) : [];
}
