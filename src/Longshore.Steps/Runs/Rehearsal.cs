using System.Globalization;
using System.Runtime.Versioning;
using Longshore.Os.Files;
using Longshore.Os.Processes;

namespace Longshore.Steps.Runs;

/// <summary>
/// Goes through a step without running one, while the executor waits for its bundle: what a process does for the first time costs several times what it
/// costs later. Nothing depends on it.
/// </summary>
[SupportedOSPlatform("linux")]
internal static class Rehearsal
{
    private static ReadOnlySpan<byte> Bundle => """
        {"ticket":"rehearsal","actionType":"Octopus.Script","stepName":"rehearsal","variables":[
        {"name":"Octopus.Action.Script.ScriptSource","value":"Inline","isSensitive":false},
        {"name":"Octopus.Action.Script.Syntax","value":"Bash","isSensitive":false},
        {"name":"Octopus.Action.Script.ScriptBody","value":"echo #{Name}","isSensitive":false},
        {"name":"Name","value":"value","isSensitive":false},
        {"name":"Password","value":"a secret of nobody","isSensitive":true}],
        "secrets":[],"files":[],"journalKey":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32],
        "timeout":"00:01:00","cancelGrace":"00:00:10","keepsLeftovers":false}
        """u8;

    /// <param name="root">The worker's root; all that is written lies in its trash, and is deleted.</param>
    public static void Run(string root, StopWish stop, TimeProvider time)
    {
        var stage = Path.Combine(RunPaths.TrashOf(root), string.Create(CultureInfo.InvariantCulture, $"idle-{Environment.ProcessId}"));
        var bundle = BundleTransfer.Parse(Bundle);
        var paths = new RunPaths(stage, bundle.Ticket);
        try
        {
            Directory.CreateDirectory(paths.Records);
            using var run = new StepRun(paths, bundle, stop, time);
            run.Rehearse(ProcessIdentity.OfSelf());
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            // The real run will meet the same, and say it.
        }
        _ = TreeDeletion.TryDelete(stage);
    }
}
