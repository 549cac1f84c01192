using System.Text.Json;

namespace Longshore.Core.Tests.Templates;

/// <summary>The shared cases lie beside the checkout: the test looks for them from its own folder upwards.</summary>
internal static class SharedCases
{
    public static IReadOnlyDictionary<int, TemplateCase> Templates { get; } = Load();

    private static Dictionary<int, TemplateCase> Load()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Find("templates.json")));
        return json.RootElement.GetProperty("cases").EnumerateArray().Select(TemplateCase.From).ToDictionary(c => c.Id);
    }

    private static string Find(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "cases", file);
            if (File.Exists(path)) return path;
        }

        throw new FileNotFoundException($"No folder above {AppContext.BaseDirectory} has shared/cases/{file}.");
    }
}
