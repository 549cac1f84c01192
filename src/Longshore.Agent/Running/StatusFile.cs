using Longshore.Agent.Settings;
using Longshore.WorkerLink.Hellos;
using Microsoft.Extensions.Logging;

namespace Longshore.Agent.Running;

/// <summary>Keeps <c>status.json</c> true; written only when something changes.</summary>
internal sealed class StatusFile(AgentPaths paths, TimeProvider time, ILogger<StatusFile> log)
{
    private readonly Lock gate = new();
    private AgentStatus? written;

    public void Connected() => Write(null);

    /// <param name="trouble">Why there is no link.</param>
    public void Down(string trouble) => Write(trouble);

    private void Write(string? trouble)
    {
        lock (gate)
        {
            if (written is not null && written.Trouble == trouble) return;
            var since = written is not null && trouble is not null && written.Trouble is not null ? written.Since : time.GetUtcNow();
            written = new AgentStatus(OwnSide.Version, since, trouble);
            try
            {
                AgentFiles.Write(paths.Status, written, AgentJson.Default.AgentStatus);
            }
            catch (IOException full)
            {
                // It is for people only: links and steps do not depend on it.
                log.StatusNotWritten(full.Message);
            }
        }
    }
}
