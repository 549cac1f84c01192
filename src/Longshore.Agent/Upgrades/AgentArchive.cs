using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using Longshore.Os.Files;

namespace Longshore.Agent.Upgrades;

/// <summary>A <c>.tar.gz</c> of an agent's folder.</summary>
internal static class AgentArchive
{
    private static readonly TimeSpan AnswerBound = TimeSpan.FromSeconds(30);

    /// <summary>Unpacks into <paramref name="folder"/>, which appears only as a whole, and only if its program says that it is <paramref name="version"/>.</summary>
    /// <exception cref="InvalidDataException">It is no such archive; nothing is left of it.</exception>
    public static async Task Unpack(Stream archive, string folder, string version, TimeProvider time, CancellationToken cancel)
    {
        var temporary = $"{folder}.{Guid.NewGuid():N}.tmp";
        Directory.CreateDirectory(temporary);
        try
        {
            await using (var content = new GZipStream(archive, CompressionMode.Decompress))
                await TarFile.ExtractToDirectoryAsync(content, temporary, overwriteFiles: false, cancel);
            var says = await VersionOf(OwnProgram.In(temporary), time, cancel);
            if (says != version) throw new InvalidDataException($"The archive's program says that it is version '{says}', not {version}.");
            if (Directory.Exists(folder)) Directory.Move(folder, $"{folder}.{Guid.NewGuid():N}.tmp");
            Directory.Move(temporary, folder);
            DirectorySync.Flush(Path.GetDirectoryName(folder)!);
        }
        catch
        {
            _ = TreeDeletion.TryDelete(temporary);
            throw;
        }
    }

    private static async Task<string> VersionOf(string program, TimeProvider time, CancellationToken cancel)
    {
        if (!File.Exists(program)) throw new InvalidDataException($"The archive has no {OwnProgram.Name} at its top.");
        using var bound = new CancellationTokenSource(AnswerBound, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, bound.Token);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            try
            {
                var line = await process.StandardOutput.ReadLineAsync(either.Token);
                await process.WaitForExitAsync(either.Token);
                return line?.Trim() ?? "";
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
        catch (Exception broken) when (broken is System.ComponentModel.Win32Exception || (broken is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new InvalidDataException($"The archive's program does not run on this machine: {broken.Message}", broken);
        }
    }
}
