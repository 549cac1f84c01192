using System.Text.Json;
using Longshore.Templates;

namespace Longshore.Core.Tests.Templates;

/// <summary>One case of the shared file: a template, its variables and what has to come out.</summary>
public sealed record TemplateCase(
    int Id,
    string About,
    string Operation,
    string Template,
    IReadOnlyList<(string Name, string? Value)> Variables,
    string? Expected,
    string? ExpectedPattern,
    string ErrorKind,
    string Missing,
    (int Line, int Column)? ErrorAt)
{
    public override string ToString() => $"{Id}: {About}";

    internal VariableDictionary Dictionary()
    {
        var dictionary = new VariableDictionary();
        foreach (var (name, value) in Variables) dictionary.Set(name, value);
        return dictionary;
    }

    internal static TemplateCase From(JsonElement json) => new(
        json.GetProperty("id").GetInt32(),
        json.GetProperty("about").GetString()!,
        json.GetProperty("op").GetString()!,
        json.GetProperty("template").GetString()!,
        [.. json.GetProperty("variables").EnumerateObject().Select(v => (v.Name, v.Value.GetString()))],
        Text(json, "expected"),
        Text(json, "expectedRegex"),
        json.GetProperty("errorKind").GetString()!,
        Text(json, "missing") ?? "",
        json.TryGetProperty("errorAt", out var at) ? (at[0].GetInt32(), at[1].GetInt32()) : null);

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
