namespace Longshore.Core.Tests.Architecture;

/// <summary>Where the checkout lies, found from the test program upwards.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Longshore.slnx"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No Longshore.slnx above {from}.");
    }
}
