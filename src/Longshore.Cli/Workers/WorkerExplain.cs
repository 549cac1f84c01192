using System.CommandLine;
using Longshore.Cli.Verbs;

namespace Longshore.Cli.Workers;

/// <summary><c>worker explain</c></summary>
internal sealed class WorkerExplain : Verb
{
    private readonly Argument<string> task = new("TASK") { Description = "Id like ServerTasks-12." };

    public WorkerExplain(Desk desk)
        : base(desk, "explain", "Say for every step of a task which worker it got, and why each other one was passed over.",
            "longshore worker explain ServerTasks-12") => Arguments.Add(task);

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var steps = await space.Workers.OfTask(call.Get(task), cancel);
        if (call.IsJson)
        {
            call.ShowJson(steps, OutputJson.Default.ImmutableArrayStepWorkerDocument);
            return ExitCode.Done;
        }
        foreach (var step in steps)
        {
            var behalf = step.MachineName is { } target && step.WorkerPoolId is not null ? $", on behalf of target {target}" : "";
            call.Terminal.Out.WriteLine($"{step.Number} {step.StepName}: {(step.WorkerPoolId is null ? $"target {step.Worker} itself" : $"{step.Worker} of pool {step.WorkerPoolName ?? "(deleted)"}{behalf}")}");
            if (step.WorkerPoolBecause is { } because) call.Terminal.Out.WriteLine($"    {because}");
            foreach (var candidate in step.Candidates) call.Terminal.Out.WriteLine($"    {(candidate.Chosen ? "chosen     " : "passed over")} {candidate.Worker}: {candidate.Reason}");
        }
        if (steps.IsEmpty) call.Terminal.Out.WriteLine("No step of this task has got a worker.");
        return ExitCode.Done;
    }
}
