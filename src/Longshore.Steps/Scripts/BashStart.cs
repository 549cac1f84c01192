using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Longshore.Steps.Scripts;

/// <summary>Starts bash scripts: a start-up file without secrets sources the variables from a pipe, which takes a few microseconds each, and then the script.</summary>
internal static class BashStart
{
    internal const string Extension = ".sh";

    private const string ScriptFile = "Script.sh";
    private const string StartFile = "Bootstrap.x.Script.sh";
    private const string ParametersArrayToggle = "BashParametersArrayFeatureToggle";

    /// <param name="usesParametersArray">The script or a module reads <c>octopus_parameters</c>.</param>
    internal static (ImmutableArray<string> Arguments, ImmutableArray<InheritedPipe> Pipes) Prepare(ScriptRun run, bool usesParametersArray)
    {
        ScriptText.Write(run.PathOf(StartFile), ScriptText.Resource("start.sh"));
        var variables = new InheritedPipe(ScriptRun.VariablesPipe, ScriptText.Bytes(Assignments(run, usesParametersArray)));
        // By the relative name, because the script sees it as $0.
        ImmutableArray<string> arguments = [StartFile];
        if (!run.IsSecret)
        {
            ScriptText.Write(run.PathOf(ScriptFile), ScriptText.Bytes(run.Body));
            return (arguments, [variables]);
        }
        // The script keeps its path, so that what it does with BASH_SOURCE works, but behind the path is a pipe. It closes that before its own first line, on the same line.
        File.Delete(run.PathOf(ScriptFile));
        File.CreateSymbolicLink(run.PathOf(ScriptFile), string.Create(CultureInfo.InvariantCulture, $"/dev/fd/{ScriptRun.ScriptPipe}"));
        var script = string.Create(CultureInfo.InvariantCulture, $"exec {ScriptRun.ScriptPipe}<&-; {run.Body}");
        return (arguments, [variables, new InheritedPipe(ScriptRun.ScriptPipe, ScriptText.Bytes(script))]);
    }

    internal static bool UsesParametersArray(IVariables variables, IEnumerable<string> scripts) =>
        variables.Get(ScriptVariableNames.FeatureToggles) is { } toggles
        && toggles.Split(',', StringSplitOptions.TrimEntries).Contains(ParametersArrayToggle)
        && scripts.Any(script => script.Contains("octopus_parameters[", StringComparison.Ordinal));

    private static string Assignments(ScriptRun run, bool usesParametersArray)
    {
        var text = new StringBuilder();
        foreach (var variable in run.Variables) AppendElement(text, "__longshore_values", variable);
        if (usesParametersArray)
        {
            text.Append("declare -gA octopus_parameters\n");
            foreach (var variable in run.Variables.Where(v => v.IsParameter)) AppendElement(text, "octopus_parameters", variable);
        }
        AppendVariable(text, "__longshore_script", run.PathOf(ScriptFile));
        AppendVariable(text, "__longshore_parameters", run.Parameters);
        AppendVariable(text, "__longshore_machine", Machine());
        // Nothing is encrypted with it: scripts look whether it is there. The cryptographic generator would load OpenSSL, a fifth of the executor's start.
        AppendVariable(text, "sensitiveVariableKey", string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N}{Guid.NewGuid():N}").ToUpperInvariant());
        return text.ToString();
    }

    private static string Machine() => string.Create(
        CultureInfo.InvariantCulture,
        $"  OperatingSystem: {RuntimeInformation.OSDescription}\n  CurrentUser: {Environment.UserName}\n  HostName: {Environment.MachineName}\n  ProcessorCount: {Environment.ProcessorCount}");

    private static void AppendElement(StringBuilder text, string array, VisibleVariable variable)
    {
        text.Append(array).Append('[');
        AppendQuoted(text, variable.Name);
        text.Append("]=");
        AppendQuoted(text, variable.Value);
        text.Append('\n');
    }

    private static void AppendVariable(StringBuilder text, string name, string value)
    {
        text.Append(name).Append('=');
        AppendQuoted(text, value);
        text.Append('\n');
    }

    /// <summary>Inside single quotes nothing but these has a meaning. A shell's text cannot hold NUL, so it is left out.</summary>
    private static void AppendQuoted(StringBuilder text, string value) =>
        text.Append('\'').Append(value.Replace("'", "'\\''", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal)).Append('\'');
}
