namespace Longshore.Acceptance.Tests.Servers;

/// <summary>The programs that build.sh made, found from the test program upwards.</summary>
public static class Built
{
    public static string Program(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Longshore.slnx"))) continue;
            var program = Path.Combine(folder.FullName, "out", name);
            return File.Exists(program) ? program : throw new FileNotFoundException($"{program} is missing; run ./build.sh (and ./build.sh --failpoints --out out/failpoints) first.");
        }
        throw new DirectoryNotFoundException($"No Longshore.slnx above {AppContext.BaseDirectory}.");
    }
}
