using System.Text.Json;
using Longshore.Domain.Packages;
using Xunit;

namespace Longshore.Core.Tests.Packages;

public sealed class PackageFileNameTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        using var cases = JsonDocument.Parse(File.ReadAllText(CasesFile()));
        foreach (var one in cases.RootElement.GetProperty("cases").EnumerateArray())
        {
            var file = one.GetProperty("file").GetString()!;
            // Names with @ are those of a worker's cache, which are another matter.
            if (file.Contains('@', StringComparison.Ordinal)) continue;
            var expect = one.GetProperty("expect");
            data.Add(file, expect.TryGetProperty("error", out _) ? "" : $"{expect.GetProperty("id")} | {expect.GetProperty("version")} | {expect.GetProperty("extension")}",
                one.GetProperty("acceptedByBuiltInFeed").GetBoolean() ? "taken" : "not taken");
        }
        return data;
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_file_name_says_id_version_and_extension(string file, string expected, string taken)
    {
        var isName = PackageFileName.TryParse(file, out var name);
        Assert.Equal(expected, isName ? $"{name!.Id} | {name.Version} | {name.Extension}" : "");
        Assert.Equal(taken == "taken", isName && name!.IsAccepted);
    }

    [Fact]
    public void A_name_made_to_be_slow_is_refused_at_once() => Assert.False(PackageFileName.TryParse(string.Concat(Enumerable.Repeat("a.1-", 60)), out _));

    [Fact]
    public void An_endless_name_is_refused() => Assert.False(PackageFileName.TryParse(new string('a', 300) + ".1.0.0.zip", out _));

    private static string CasesFile()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, "shared", "cases", "package-file-names.json");
            if (File.Exists(file)) return file;
        }
        throw new FileNotFoundException("shared/cases/package-file-names.json lies in no folder above the tests.");
    }
}
