using System.Runtime.Versioning;
using Longshore.Os.Processes;
using Longshore.Steps.Runs;
using Longshore.WorkerHost;
using Longshore.WorkerHost.Verbs;
using Microsoft.Win32.SafeHandles;

namespace Longshore.StepHost.Hosting;

/// <summary>
/// <c>longshore-step host</c>: one verb of the worker contract as one process, for machines that have no agent of ours. It is the same host as everywhere;
/// other calls may run beside it on the same root.
/// </summary>
[SupportedOSPlatform("linux")]
internal static class HostProgram
{
    /// <summary>Runs the verb and says on standard error, in one line, what was wrong.</summary>
    public static async Task<HostExit> Run(HostArguments arguments)
    {
        // What is on its way through here is as secret as in the executor.
        OwnProcess.HideMemory();
        using var output = new SafeFileHandle(1, ownsHandle: false);
        using var answer = new AnswerStream(output);
        try
        {
            answer.Write(HostAnswer.Marker);
            using var host = Open(arguments.Root);
            return await Verb(host, arguments, answer);
        }
        catch (RunUnknownException unknown)
        {
            return Says(HostExit.UnknownTicket, unknown.Message);
        }
        catch (ExecutorFailedException failed)
        {
            return Says(HostExit.NotStarted, failed.Message);
        }
        catch (InvalidDataException wrong)
        {
            return Says(HostExit.WrongContent, wrong.Message);
        }
        catch (FileNotFoundException missing)
        {
            return Says(HostExit.NoArtifact, missing.Message);
        }
        catch (ArgumentException wrong)
        {
            return Says(HostExit.WrongUse, wrong.Message);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return Says(answer.IsClosed ? HostExit.Left : HostExit.Broken, broken.Message);
        }
    }

    private static Task<HostExit> Verb(RunHost host, HostArguments arguments, AnswerStream answer) => arguments.Verb switch
    {
        "start" => Start(host),
        "watch" => new WatchVerb(host, answer).Run(arguments.Ticket, arguments.From),
        "cancel" => Done(host.Cancel(arguments.Ticket, CancellationToken.None)),
        "complete" => Done(host.Complete(arguments.Ticket, CancellationToken.None)),
        "has" => FileVerbs.Has(host, arguments.Sha256, answer),
        "put" => FileVerbs.Put(host, arguments.Sha256, arguments.From),
        "get" => FileVerbs.Get(host, arguments.Ticket, arguments.Number, answer),
        _ => DescribeVerb.Run(host, answer),
    };

    private static async Task<HostExit> Start(RunHost host)
    {
        using var input = new SafeFileHandle(0, ownsHandle: false);
        if (BundleTransfer.TryRead(input, out _) is not { } bundle) throw new ExecutorFailedException("The bundle did not come whole.");
        await host.Start(bundle, CancellationToken.None);
        return HostExit.Done;
    }

    private static async Task<HostExit> Done(Task verb)
    {
        await verb;
        return HostExit.Done;
    }

    /// <exception cref="ExecutorFailedException">The root's folder cannot be used: surely nothing was done in it.</exception>
    private static RunHost Open(string root)
    {
        try
        {
            return new RunHost(Options(root), TimeProvider.System);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new ExecutorFailedException(closed.Message, closed);
        }
    }

    private static RunHostOptions Options(string root) => new() { Root = root, ExecutorPath = Environment.ProcessPath!, Standby = 0, SharesRoot = true };

    private static HostExit Says(HostExit exit, string message)
    {
        Console.Error.WriteLine($"error: {message.ReplaceLineEndings(" ")}");
        return exit;
    }
}
