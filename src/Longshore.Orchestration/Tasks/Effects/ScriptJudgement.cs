using Longshore.Domain.Tasks.Runs;
using Longshore.Steps.Journals;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>What the end of a script means for its step (script-contract.md §3). Pure.</summary>
internal static class ScriptJudgement
{
    /// <param name="failsOnErrorOutput">Flag <c>Octopus.Action.FailScriptOnErrorOutput</c>.</param>
    public static StepOutcome Of(ExitedFrame exited, bool failsOnErrorOutput)
    {
        int? code = exited.End == EndKind.Exited ? exited.Code : null;
        return exited.Stop switch
        {
            StopReason.Canceled => new StepOutcome(StepResult.Canceled, "Canceled: the script was stopped, and nothing of it runs any more.", code, [], []),
            StopReason.TimedOut => new StepOutcome(StepResult.TimedOut, exited.Message ?? "The script ran longer than its time limit and was stopped.", code, [], []),
            StopReason.Terminated => new StepOutcome(StepResult.Interrupted, "The step executor was told to terminate (SIGTERM), probably because the machine goes down; the script was stopped.", code, [], []),
            StopReason.None => OfNaturalEnd(exited, failsOnErrorOutput, code),
        };
    }

    private static StepOutcome OfNaturalEnd(ExitedFrame exited, bool failsOnErrorOutput, int? code) => exited.End switch
    {
        EndKind.NotStarted => StepOutcome.Failed(exited.Message ?? "The script could not be started."),
        EndKind.Signalled => StepOutcome.Failed(exited.Message ?? $"The script was ended by signal {exited.Code}."),
        EndKind.Exited when exited.Code != 0 => new StepOutcome(StepResult.Failed, exited.Message ?? $"The script failed with exit code {exited.Code}.", code, [], []),
        EndKind.Exited when failsOnErrorOutput && exited.WroteErrors => new StepOutcome(StepResult.Failed, "The script wrote to standard error, and the step is set to fail on error output.", -1, [], []),
        EndKind.Exited => new StepOutcome(exited.WroteWarnings ? StepResult.SucceededWithWarning : StepResult.Succeeded, null, code, [], []),
    };
}
