using System.Runtime.Versioning;
using Longshore.Steps.Bundles;
using Longshore.Steps.Packages;
using Longshore.Steps.Scripts;

namespace Longshore.Steps.Runs;

/// <summary>Makes a bundle ready to run: packages into the workspace, then the script's start.</summary>
[SupportedOSPlatform("linux")]
internal sealed class StepPreparation(RunPaths paths, StepBundle bundle, StepVariables variables, IReadOnlyDictionary<string, string> environment, JournalOutput output, TimeProvider time)
{
    /// <returns>Null when ready; else what is wrong and how to mend it.</returns>
    /// <exception cref="IOException">The workspace cannot be written.</exception>
    public string? TryPrepare(CancellationToken cancel, out PreparedScript? script)
    {
        script = null;
        if (!bundle.Files.IsEmpty && Stage(cancel) is { } refusal) return refusal;
        switch (ScriptPreparation.Prepare(bundle, variables, paths.WorkDirectory, environment))
        {
            case Preparation.Refused refused: return $"{refused.Says} {refused.Mend}";
            case Preparation.Ready ready: script = ready.Script; break;
        }
        foreach (var note in script!.Notes) output.Say(note.Level, note.Text);
        return null;
    }

    private string? Stage(CancellationToken cancel)
    {
        switch (new PackageStaging(time, new ExtractionLimits()).Stage(bundle, variables, paths.Cache, paths.WorkDirectory, cancel))
        {
            case Staging.Refused refused: return $"{refused.Says} {refused.Mend}";
            case Staging.Ready ready:
                foreach (var variable in ready.Variables) variables.Set(variable.Name, variable.Value);
                foreach (var note in ready.Notes) output.Say(note.Level, note.Text);
                break;
        }
        return null;
    }
}
