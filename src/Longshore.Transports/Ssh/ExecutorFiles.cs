using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Longshore.Transports.Ssh;

/// <summary>
/// The programs <c>longshore-step</c> that an installation brings: its own in <paramref name="directory"/>, those for other kinds of machines below it in
/// <c>executors/RUNTIME/</c>, such as <c>executors/linux-arm64/</c>.
/// </summary>
public sealed class ExecutorFiles(string directory)
{
    private const string Name = "longshore-step";

    private readonly ConcurrentDictionary<string, (DateTime Written, string Sha256)> hashes = new();

    /// <summary>Beside the running program.</summary>
    public static ExecutorFiles OfInstallation => new(AppContext.BaseDirectory);

    /// <summary>The program for machines of a kind.</summary>
    /// <param name="runtime">Such as <c>linux-x64</c>.</param>
    /// <returns>Null: the installation has none.</returns>
    internal async Task<ExecutorFile?> Find(string runtime, CancellationToken cancel)
    {
        var other = Path.Combine(directory, "executors", runtime, Name);
        var own = Path.Combine(directory, Name);
        var path = File.Exists(other) ? other : runtime == OwnRuntime && File.Exists(own) ? own : null;
        if (path is null) return null;
        var written = File.GetLastWriteTimeUtc(path);
        if (!hashes.TryGetValue(path, out var known) || known.Written != written)
        {
            await using var content = File.OpenRead(path);
            hashes[path] = known = (written, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)));
        }
        return new ExecutorFile(path, known.Sha256);
    }

    private static string OwnRuntime => $"linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
}

/// <summary>One program file.</summary>
internal sealed record ExecutorFile(string Path, string Sha256);
