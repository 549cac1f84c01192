using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Portal.Parts;

namespace Longshore.Portal.Tasks;

/// <summary>How states of tasks and steps are shown (portal.md, status colours).</summary>
internal static class TaskLooks
{
    public static Look Look(this ServerTask task) => task.State switch
    {
        TaskState.Queued => new(Tone.Idle, "Queued"),
        TaskState.Executing => new(Tone.Run, "Executing"),
        TaskState.Cancelling => new(Tone.Run, "Cancelling"),
        TaskState.Success when task.HasWarningsOrErrors => new(Tone.Warn, "Success with warnings"),
        TaskState.Success => new(Tone.Ok, "Success"),
        TaskState.Failed => new(Tone.Bad, "Failed"),
        TaskState.TimedOut => new(Tone.Bad, "Timed out"),
        TaskState.Canceled => new(Tone.Idle, "Canceled"),
    };

    public static Look Look(this StepRun step) => step.State switch
    {
        StepState.Waiting => new(Tone.Idle, "Waiting"),
        StepState.Judging => new(Tone.Run, "Checking its condition"),
        StepState.Leasing => new(Tone.Run, "Waiting for a worker"),
        StepState.Running => new(Tone.Run, "Running"),
        StepState.Finished => Look(step.Outcome?.Result ?? StepResult.Succeeded),
    };

    public static Look Look(StepResult result) => result switch
    {
        StepResult.Succeeded => new(Tone.Ok, "Success"),
        StepResult.SucceededWithWarning => new(Tone.Warn, "Success with warnings"),
        StepResult.Failed => new(Tone.Bad, "Failed"),
        StepResult.TimedOut => new(Tone.Bad, "Timed out"),
        StepResult.Interrupted => new(Tone.Bad, "Interrupted"),
        StepResult.Canceled => new(Tone.Idle, "Canceled"),
        StepResult.Skipped => new(Tone.Idle, "Skipped"),
    };
}
