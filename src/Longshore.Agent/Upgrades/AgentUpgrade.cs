using System.Buffers;
using Longshore.Agent.Running;
using Longshore.Agent.Settings;
using Longshore.Os.Failpoints;
using Longshore.WorkerHost;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Longshore.Agent.Upgrades;

/// <summary>Takes a program that the server has sent, and goes on as it. Running steps do not notice: their executors are processes of their own.</summary>
internal sealed class AgentUpgrade(AgentPaths paths, VersionStore versions, Relaunch relaunch, RunHost host, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<AgentUpgrade> log)
    : IDisposable
{
    private const int LongestVersion = 64;

    // Links are closed when the program ends. An answer that is lost all the same does no harm: asking again finds the new program.
    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(500);

    private static readonly SearchValues<char> VersionCharacters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.+-");

    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Unpacks and checks the program, and writes down that it is to be tried.</summary>
    /// <exception cref="ArgumentException">The version is no version.</exception>
    /// <exception cref="InvalidDataException">The archive holds no agent of this version; nothing has changed.</exception>
    /// <exception cref="FileNotFoundException">The archive was not put, or not as a whole.</exception>
    public async Task Prepare(string version, string sha256, CancellationToken cancel)
    {
        if (version.Length is 0 or > LongestVersion || version.AsSpan().ContainsAnyExcept(VersionCharacters) || version[0] == '.')
            throw new ArgumentException($"'{version}' is no version.", nameof(version));
        await gate.WaitAsync(cancel);
        try
        {
            // Asked again because the answer was lost: it is under way, or done.
            var folder = Path.Combine(paths.Versions, version);
            if (relaunch.Folder is not null || folder == OwnProgram.Folder) return;
            if (!(await host.Has(sha256, cancel)).IsWhole) throw new FileNotFoundException($"The archive {sha256} of version {version} was not put as a whole.");
            Directory.CreateDirectory(paths.Versions);
            await using (var archive = host.Open(sha256)) await AgentArchive.Unpack(archive, folder, version, time, cancel);
            Failpoint.Pass("agent.upgrade-unpacked");
            versions.Write(versions.Current() with { Trying = folder });
            Failpoint.Pass("agent.upgrade-chosen");
            relaunch.As(folder);
            log.GoingOnAs(version);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Lets this program end, and go on as the one that was prepared, if any was; after a moment in which the answer gets out.</summary>
    public async Task Begin()
    {
        if (relaunch.Folder is null) return;
        await Task.Delay(AnswerTime, time);
        lifetime.StopApplication();
    }

    public void Dispose() => gate.Dispose();
}
