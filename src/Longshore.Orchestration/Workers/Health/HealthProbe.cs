using Longshore.Domain.Machines;
using Longshore.Domain.Workers.Health;
using Longshore.Transports;
using Longshore.Transports.Link;
using Longshore.Transports.Ssh;
using Microsoft.Extensions.Logging;

namespace Longshore.Orchestration.Workers.Health;

/// <summary>Asks one machine once how it is: the connection, and then what its policy's script says.</summary>
internal sealed class HealthProbe(WorkerSessions sessions, LinkCenter links, HealthScripts scripts, TimeProvider time, ILogger<HealthProbe> log)
{
    /// <param name="machine">As it is stored.</param>
    /// <param name="script">Null: only the connection is looked at.</param>
    /// <param name="longest">Bound of all of it.</param>
    /// <param name="cancel">Ends the wish; not to be told apart from silence otherwise.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> said so.</exception>
    public async Task<CheckAnswer> Ask(ICheckedMachine machine, string? script, TimeSpan longest, CancellationToken cancel)
    {
        using var bound = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, bound.Token);
        try
        {
            // A call that does not heed its token must not hold the check either: one silent machine never hangs others.
            return await Once(machine, script, longest, either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new CheckAnswer.NotReached($"{machine.Name} did not answer within {longest.TotalSeconds:0} s.");
        }
        catch (WorkerUnreachableException refused) when (refused.InnerException is HostKeyRefusedException or SshAccountException)
        {
            return new CheckAnswer.NotTrusted(refused.Message);
        }
        catch (WorkerUnreachableException gone)
        {
            return links.StateOf(machine.Key.Text) is { IsConnected: false, IsRefused: true } ? new CheckAnswer.NotTrusted(gone.Message) : new CheckAnswer.NotReached(gone.Message);
        }
        catch (Exception broken) when (!cancel.IsCancellationRequested)
        {
            log.ProbeBroken(machine.Key, broken);
            return new CheckAnswer.Broken(broken.Message);
        }
    }

    private async Task<CheckAnswer> Once(ICheckedMachine machine, string? script, TimeSpan longest, CancellationToken cancel)
    {
        if (!CommunicationStyles.RunsSteps(machine.Endpoint.CommunicationStyle)) return new CheckAnswer.OnlyNamed();
        var session = await sessions.To(machine.Key.Text, cancel);
        var said = await session.Describe(cancel);
        var link = links.StateOf(machine.Key.Text);
        return new CheckAnswer.Reached
        {
            Facts = new(said.OperatingSystem, said.Architecture, said.Shells, said.ExecutorVersion, link?.Version),
            FreeDiskBytes = said.FreeDiskBytes,
            ClockAhead = link?.ClockAhead,
            Script = string.IsNullOrWhiteSpace(script) ? null : await scripts.Run(session, machine, script, longest, cancel),
        };
    }
}
