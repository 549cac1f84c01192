using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using Longshore.Os.Failpoints;
using Longshore.Os.Files;
using Longshore.Steps.Journals;
using Longshore.Steps.Logs;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Steps.Runs;

/// <summary>Copies announced artifacts out of reach of the workspace's end, after the script has ended, whatever its result.</summary>
[SupportedOSPlatform("linux")]
internal sealed class ArtifactKeeping(RunPaths paths, JournalOutput output)
{
    private const int Portion = 256 * 1024;

    /// <summary>Keeps all that can be kept; each other one costs a warning and nothing else. A name is listed only when its file is whole.</summary>
    public ImmutableArray<ArtifactFrame> Keep()
    {
        if (output.Artifacts.Count == 0) return [];
        Directory.CreateDirectory(paths.Artifacts);
        var kept = ImmutableArray.CreateBuilder<ArtifactFrame>();
        foreach (var announced in output.Artifacts)
        {
            if (TryKeep(announced, kept.Count + 1) is not { } frame) continue;
            kept.Add(frame);
            Failpoint.Pass("step.artifact-kept");
            output.Append(FrameKind.Artifact, FramePayload.Write(frame));
        }
        DirectorySync.Flush(paths.Artifacts);
        return kept.ToImmutable();
    }

    private ArtifactFrame? TryKeep(AnnouncedArtifact announced, int number)
    {
        // Path.Combine keeps a path that is absolute already.
        var path = Path.Combine(paths.WorkDirectory, announced.Path.Length > 0 ? announced.Path : announced.Name);
        using var source = RegularFile.TryOpen(path, out var refusal);
        if (source is null)
        {
            Warn(announced, path, refusal!);
            return null;
        }
        try
        {
            return Copy(source, announced, number);
        }
        catch (IOException broken)
        {
            File.Delete(paths.Artifact(number));
            Warn(announced, path, broken.Message);
            return null;
        }
    }

    private ArtifactFrame Copy(SafeFileHandle source, AnnouncedArtifact announced, int number)
    {
        using var target = File.OpenHandle(paths.Artifact(number), FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Portion];
        var length = 0L;
        while (RandomAccess.Read(source, buffer, length) is > 0 and var read)
        {
            var portion = buffer.AsSpan(0, read);
            hash.AppendData(portion);
            RandomAccess.Write(target, portion, length);
            length += read;
        }
        RandomAccess.FlushToDisk(target);
        return new ArtifactFrame(number, announced.Name, Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    private void Warn(AnnouncedArtifact announced, string path, string why) =>
        output.Say(LogLevel.Warning, string.Create(CultureInfo.InvariantCulture, $"Artifact '{announced.Name}' was not collected from '{path}': {why.TrimEnd('.')}."));
}
