using System.Text;

namespace Longshore.Transports.Ssh;

/// <summary>What must be known of a machine before anything can be run there.</summary>
/// <param name="System">What <c>uname -s</c> says, such as <c>Linux</c>.</param>
/// <param name="Processor">What <c>uname -m</c> says, such as <c>x86_64</c>.</param>
/// <param name="Home">The user's home, absolute and existing.</param>
/// <param name="HasBash">There is a bash.</param>
/// <param name="HasRawRuns">Runs of raw mode lie there that are not completed.</param>
/// <param name="Distribution">Such as <c>Debian GNU/Linux 12 (bookworm)</c>; empty when it does not say.</param>
internal sealed record MachineProbe(string System, string Processor, string Home, bool HasBash, bool HasRawRuns, string Distribution)
{
    private const string Script =
        "printf \"\\036longshore-host-1\\n\"; uname -s; uname -m; cd && pwd -P || echo; command -v bash || echo; ls \"$1/raw\" 2>/dev/null | head -n 1 | grep . || echo; (. /etc/os-release; echo \"$PRETTY_NAME\") 2>/dev/null";

    /// <summary>Such as <c>linux-x64</c>; null: no kind of machine that we know.</summary>
    public string? Runtime => (System, Processor) switch
    {
        ("Linux", "x86_64" or "amd64") => "linux-x64",
        ("Linux", "aarch64" or "arm64") => "linux-arm64",
        _ => null,
    };

    /// <exception cref="WorkerUnreachableException">The machine cannot be reached, or is not usable; the message says why.</exception>
    public static async Task<MachineProbe> Look(SshMachine machine, CancellationToken cancel)
    {
        await using var call = await RemoteCall.Begin(machine, $"{ShellText.InPlainShell(Script)} sh {ShellText.Quoted(machine.Endpoint.Root)}", null, endsInput: true, cancel);
        if (await call.FindAnswer(cancel) is { } instead) throw await Unusable(machine, call, instead, cancel);
        var lines = Encoding.UTF8.GetString(await call.ReadToEnd(machine.Timeouts.Reply, cancel)).Split('\n');
        if (lines is not [var system, var processor, var home, var bash, var raw, var distribution, ..]) throw await Unusable(machine, call, string.Join(' ', lines), cancel);
        if (home.Length == 0)
            throw new WorkerUnreachableException($"{machine.Endpoint.User} has no home directory on {machine.Endpoint.Host}, which is where work is kept. Make it, or use another account.", mayHaveArrived: false);
        return new MachineProbe(system, processor, home, bash.Length > 0, raw.Length > 0, distribution);
    }

    private static async Task<WorkerUnreachableException> Unusable(SshMachine machine, RemoteCall call, string instead, CancellationToken cancel)
    {
        var end = await call.End(cancel);
        var says = instead.Length > 0 ? instead : end.Complaint.Length > 0 ? end.Complaint : "nothing";
        return new($"{machine.Endpoint} runs no commands for this account. It answered: {says}. Is there a ForceCommand, or a login shell that is none?", mayHaveArrived: false);
    }
}
