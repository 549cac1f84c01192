using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Bench.Deployments;
using Longshore.Bench.Figures;
using Longshore.Bench.Servers;

namespace Longshore.Bench.Logs;

/// <summary>
/// Log lines from a script to the server's disk: a step prints a file of lines of 80 bytes. The clock runs from the POST until the task is a success, which it is
/// only when every line is durable; then the log is read back and must be the file, byte for byte. Reference: the same file copied and synced.
/// </summary>
internal static class LogBench
{
    private const int Lines = 2_000_000;
    private const int LineLength = 80;
    private const int Rounds = 5;

    public static async Task<IReadOnlyList<Figure>> Run(Programs programs)
    {
        var scratch = programs.Fresh("lines");
        var file = Path.Combine(scratch, "lines");
        await WriteLines(file);
        await using var server = await MeasuredServer.Start(programs, programs.Fresh("data"));
        var project = await TestProject.Create(server.Api, "log", [$"cat {file}"]);
        var version = await project.Release();
        await DeploymentRun.ToSuccess(server.Api, project, version);

        var (ours, copied, read) = (new Samples(), new Samples(), new Samples());
        for (var i = 0; i < Rounds; i++)
        {
            var task = "";
            var seconds = await Clock.Milliseconds(async () => task = await Deploy(server.Api, project, version)) / 1000;
            ours.Add(Lines / seconds);
            read.Add(Lines / (await Clock.Milliseconds(() => Verify(server.Api, task, file)) / 1000));
            copied.Add(Lines / (await Clock.Milliseconds(() => CopyAndSync(file, Path.Combine(scratch, "copy"))) / 1000));
        }
        var megabytes = ours.Median * LineLength / 1e6;
        return
        [
            new Figure("log lines of 80 bytes, durable and readable", ours.Median, "lines/s", Figure.SpreadOf(ours))
            {
                Reference = new Reference("cat to a file, synced", copied.Median, "lines/s", ours.Median / copied.Median),
                Reach = Reach.AtLeast(300_000),
            },
            new Figure("… in bytes", megabytes, "MB/s", ""),
            new Figure("log read back over HTTP", read.Median, "lines/s", Figure.SpreadOf(read)),
        ];
    }

    /// <summary>Polled, not followed: a follower would be a second reader of every line.</summary>
    private static async Task<string> Deploy(ServerApi api, TestProject project, string version)
    {
        var task = await project.Deploy(version);
        await api.Ended(task, TimeSpan.FromMinutes(10));
        return task;
    }

    /// <summary>The lines of the script are among others of the server and the executor.</summary>
    private static async Task Verify(ServerApi api, string task, string file)
    {
        if (await api.State(task) != "Success") throw new InvalidOperationException($"{task} did not succeed.");
        using var answer = await api.Http.GetAsync($"/api/tasks/{task}/raw", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        using var reader = new StreamReader(body, Encoding.UTF8, false, 64 * 1024);
        using var lines = new StreamReader(file);
        var wanted = await lines.ReadLineAsync();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line == wanted) wanted = await lines.ReadLineAsync();
        }
        if (wanted is not null) throw new InvalidOperationException($"{task}: the line '{wanted}' is not in the log, or not in its place.");
    }

    private static async Task CopyAndSync(string from, string to)
    {
        using var copy = Process.Start(new ProcessStartInfo("bash", ["-c", "cat \"$1\" > \"$2\" && sync \"$2\"", "bash", from, to]))!;
        await copy.WaitForExitAsync();
        File.Delete(to);
    }

    /// <summary>Numbered, with a part that does not repeat: lines that are all alike would pack to nothing.</summary>
    private static async Task WriteLines(string path)
    {
        await using var file = new StreamWriter(path);
        for (var i = 0; i < Lines; i++)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(i)).AsSpan(0, 12));
            var line = string.Create(CultureInfo.InvariantCulture, $"{i:0000000} Copied /srv/app/{hash}/index.html");
            await file.WriteLineAsync(line.PadRight(LineLength - 1, '.'));
        }
    }
}
