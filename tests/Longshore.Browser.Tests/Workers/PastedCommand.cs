using System.Diagnostics;
using System.Text;
using Longshore.Acceptance.Tests.Servers;

namespace Longshore.Browser.Tests.Workers;

/// <summary>The command of the portal, pasted into a shell where the programs lie; its agent lives until this is disposed.</summary>
internal sealed class PastedCommand : IAsyncDisposable
{
    private readonly StringBuilder output = new();
    private readonly Process shell;

    private PastedCommand(Process shell) => this.shell = shell;

    public string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    /// <param name="command">As shown; only the name and where the agent keeps its files are put in, since several agents share this machine.</param>
    public static PastedCommand Run(string command, string name, string data)
    {
        var own = command
            .Replace("$(hostname)", name, StringComparison.Ordinal)
            .Replace("longshore-agent join", $"longshore-agent join --data {data}", StringComparison.Ordinal)
            .Replace("longshore-agent run", $"longshore-agent run --data {data}", StringComparison.Ordinal);
        var start = new ProcessStartInfo("/bin/bash", ["-c", own]) { WorkingDirectory = Path.GetDirectoryName(Built.Program("longshore-agent")), RedirectStandardOutput = true, RedirectStandardError = true };
        var pasted = new PastedCommand(new Process { StartInfo = start });
        pasted.shell.OutputDataReceived += pasted.Keep;
        pasted.shell.ErrorDataReceived += pasted.Keep;
        pasted.shell.Start();
        pasted.shell.BeginOutputReadLine();
        pasted.shell.BeginErrorReadLine();
        return pasted;
    }

    public async ValueTask DisposeAsync()
    {
        if (!shell.HasExited) shell.Kill(entireProcessTree: true);
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output) output.AppendLine(line.Data);
    }
}
