using Longshore.Agent.Running;
using Longshore.Agent.Settings;
using Longshore.Os.Failpoints;
using Longshore.WorkerLink;
using Longshore.WorkerLink.Dialling;
using Longshore.WorkerLink.Hellos;
using Longshore.WorkerLink.Wire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Longshore.Agent.Links;

/// <summary>Keeps a link to the server: dials, and dials again when the line ends.</summary>
internal sealed class PollingLink(AgentSettings settings, ServerAccess server, LinkIntake intake, StatusFile status, TimeProvider time, ILogger<PollingLink> log) : BackgroundService
{
    private readonly Pauses pauses = new(new LinkTimes());
    private string? told;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Link(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken) when (broken is HelloRefusedException or LinkFailedException)
            {
                Tell(broken is HelloRefusedException { Mend.Length: > 0 } refused ? $"{refused.Message} {refused.Mend}" : broken.Message);
            }
            catch (Exception broken)
            {
                log.LinkBroken(broken);
            }
            await Task.Delay(pauses.Next(), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    private async Task Link(CancellationToken stopping)
    {
        var line = await server.Dial(side => side.Hello(new Resume { Worker = settings.Worker }), stopping);
        Failpoint.Pass("agent.linked");
        pauses.Reset();
        told = null;
        log.Connected(server.Comms, line.Reply.Version, settings.Worker);
        status.Connected();
        await intake.Serve(line.Stream);
        log.LinkGone();
        status.Down("The line to the server ended.");
    }

    private void Tell(string trouble)
    {
        // Once for each kind of trouble: an outage of a night must not fill the log.
        if (told != trouble) log.NoLink(trouble);
        told = trouble;
        status.Down(trouble);
    }
}
