using System.Collections.Immutable;
using System.Text;
using Longshore.Os.Files;

namespace Longshore.Orchestration.Workers;

/// <summary>
/// Which users built-in steps have run as in this data directory, and where their runs lie: file <c>built-in-users</c>, a line each, user and folder with a
/// tab between. A server that starts with another setting must still find what an earlier one began, else a step could run twice.
/// </summary>
internal sealed class BuiltInUsers
{
    private readonly string path;

    /// <param name="data">The server's data directory.</param>
    public BuiltInUsers(string data)
    {
        path = Path.Combine(data, "built-in-users");
        Known = File.Exists(path)
            ? [.. File.ReadAllLines(path).Select(line => line.Split('\t')).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1]))]
            : [];
    }

    /// <summary>Oldest first.</summary>
    public ImmutableArray<(string User, string Root)> Known { get; private set; }

    /// <summary>The folder of a user's runs, written down before anything can run in it.</summary>
    /// <param name="folder">What the settings say; null: the one in the home, named so that several servers may share the user.</param>
    public string RootOf(string user, string home, string? folder)
    {
        var usual = Path.Combine(home, ".longshore", "built-in-");
        var root = folder is { Length: > 0 } ? Path.GetFullPath(folder)
            : Known.FirstOrDefault(entry => entry.User == user && entry.Root.StartsWith(usual, StringComparison.Ordinal)).Root ?? $"{usual}{Guid.NewGuid():N}";
        if (Known.Contains((user, root))) return root;
        Known = Known.Add((user, root));
        DurableFile.Replace(path, Encoding.UTF8.GetBytes(string.Concat(Known.Select(entry => $"{entry.User}\t{entry.Root}\n"))));
        return root;
    }
}
