using System.Collections.Immutable;
using Longshore.Steps.Bundles;
using Longshore.Steps.Logs;
using Longshore.Steps.Masking;
using Longshore.Templates;

namespace Longshore.Steps.Scripts;

/// <summary>Turns a step's script and variables into a process that can be started.</summary>
public static class ScriptPreparation
{
    /// <param name="workspace">Existing folder of this run, absolute; script and start-up file are written here, but no secret.</param>
    /// <param name="environment">The executor's own environment, from which the script's is built.</param>
    /// <exception cref="IOException">The workspace cannot be written.</exception>
    public static Preparation Prepare(StepBundle bundle, IVariables variables, string workspace, IReadOnlyDictionary<string, string> environment)
    {
        var notes = new List<ScriptNote>();
        if (ScriptChoice.Choose(variables, notes, out var syntax, out var raw) is { } refused) return refused;
        if (Interpreter.ProgramFor(syntax) is not { } program)
            return new Preparation.Refused($"Scripts in {syntax} cannot be run yet.", "Write the script in Bash or Python.");
        var scriptEnvironment = ScriptEnvironment.Of(environment, workspace);
        if (Interpreter.Find(program, scriptEnvironment["PATH"]) is not { } fileName)
            return new Preparation.Refused($"{program} is not on this worker's search path ({scriptEnvironment["PATH"]}).", $"Install {program} on the worker, or choose a worker that has it.");
        try
        {
            if (Evaluate(raw, variables, notes, out var body) is { } unusable) return unusable;
            var run = new ScriptRun(
                workspace, body, SecretMask.For(bundle, variables).Hides(body), variables.Get(ScriptVariableNames.Parameters) ?? "", [.. VisibleVariable.Of(variables)]);
            var (arguments, pipes) = Start(syntax, run, variables);
            return new Preparation.Ready(new PreparedScript
            {
                Syntax = syntax,
                FileName = fileName,
                Arguments = arguments,
                Environment = scriptEnvironment,
                WorkingDirectory = workspace,
                InheritedPipes = pipes,
                Notes = [.. notes],
            });
        }
        catch (TemplateException broken)
        {
            return new Preparation.Refused($"A template of the step cannot be evaluated: {broken.Message}", "Correct the script or the variable that holds it.");
        }
    }

    private static Preparation.Refused? Evaluate(string raw, IVariables variables, List<ScriptNote> notes, out string body)
    {
        body = ScriptText.Normalized(variables.Evaluate(raw, out var problem));
        if (problem.Length > 0)
        {
            var fails = bool.TryParse(variables.Get(ScriptVariableNames.FailOnSubstitutionProblems), out var flag) && flag;
            if (fails) return new Preparation.Refused($"The script has variables without value. {problem}", $"Give them a value, or unset '{ScriptVariableNames.FailOnSubstitutionProblems}'.");
            notes.Add(new ScriptNote(LogLevel.Verbose, problem));
        }
        var nul = body.IndexOf('\0', StringComparison.Ordinal);
        return nul < 0 ? null : new Preparation.Refused($"The script holds a NUL character in line {body.AsSpan(0, nul).Count('\n') + 1}, which no interpreter takes.", "Remove it.");
    }

    private static (ImmutableArray<string> Arguments, ImmutableArray<InheritedPipe> Pipes) Start(ScriptSyntax syntax, ScriptRun run, IVariables variables)
    {
        if (syntax == ScriptSyntax.Python)
        {
            ScriptModules.Write(variables, syntax, PythonStart.Extension, run.Workspace);
            return PythonStart.Prepare(run);
        }
        var modules = ScriptModules.Write(variables, syntax, BashStart.Extension, run.Workspace);
        return BashStart.Prepare(run, BashStart.UsesParametersArray(variables, [run.Body, .. modules]));
    }
}
