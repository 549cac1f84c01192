using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Longshore.Steps.Bundles;
using Longshore.Steps.Masking;
using Longshore.Steps.Scripts;

namespace Longshore.Transports.Ssh.Raw;

/// <summary>Makes a bundle ready here, on the server, as an executor would on the machine, and writes it as the lines that <c>run.sh</c> reads.</summary>
/// <param name="workspace">Where the script will work on the machine.</param>
/// <param name="why">Why the machine is in raw mode.</param>
internal sealed class RawPreparation(StepBundle bundle, string workspace, string why, TimeProvider time)
{
    private const string Limits =
        "Raw mode shows standard error as output, shows no progress, collects no artifacts, and stops with a script only what is in its process group.";

    // Sourced after the variables: what the preparation knew was the server.
    private const string Machine =
        "\n__longshore_machine=\"  OperatingSystem: $(uname -sr)\n  CurrentUser: $(id -un)\n  HostName: $(uname -n)\n  ProcessorCount: $(nproc 2>/dev/null)\"\n";

    private readonly StringBuilder lines = new();

    /// <summary>The lines, the last of them the sealed word to whoever will watch.</summary>
    public string Lines(Func<RawRun, string> seal)
    {
        var variables = new StepVariables(bundle, ImmutableDictionary<string, string>.Empty, time);
        var mask = SecretMask.For(bundle, variables);
        List<string> notes = [$"{why.TrimEnd('.')}. {Limits}"];
        var refusal = Prepare(variables, notes);
        var run = new RawRun([.. mask.Secrets], bundle.JournalKey, [.. notes.Select(mask.Apply)], refusal is null ? null : mask.Apply(refusal));
        return $"{lines}sealed {seal(run)}\nend\n";
    }

    /// <returns>Why there is nothing to run; null: it is ready.</returns>
    private string? Prepare(StepVariables variables, List<string> notes)
    {
        if (bundle.Files.Length > 0) return $"The step uses packages, which raw mode cannot bring to a machine. {why} Choose a worker on which longshore-step runs.";
        var here = Directory.CreateTempSubdirectory("longshore-raw-");
        try
        {
            var environment = new Dictionary<string, string> { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "" };
            switch (ScriptPreparation.Prepare(bundle, variables, here.FullName, environment))
            {
                case Preparation.Refused refused:
                    return $"{refused.Says} {refused.Mend}";
                case Preparation.Ready { Script.Syntax: not ScriptSyntax.Bash } other:
                    return $"Raw mode runs Bash scripts only, and this one is in {other.Script.Syntax}. {why} Choose a worker on which longshore-step runs.";
                case Preparation.Ready ready:
                    notes.AddRange(ready.Script.Notes.Select(note => note.Text));
                    Add(ready.Script, here);
                    break;
            }
            return null;
        }
        finally
        {
            here.Delete(recursive: true);
        }
    }

    private void Add(PreparedScript script, DirectoryInfo here)
    {
        foreach (var file in here.EnumerateFileSystemInfos())
        {
            if (file.LinkTarget is { } target) Add("link", Encoded(file.Name), Encoded(target));
            else Add("file", Encoded(file.Name), Convert.ToBase64String(File.ReadAllBytes(file.FullName)));
        }
        Add("start", script.Arguments[0]);
        foreach (var pipe in script.InheritedPipes)
        {
            // The first names the folder in which it was prepared.
            var isFirst = pipe == script.InheritedPipes[0];
            var text = Encoding.UTF8.GetString(pipe.Content.Span);
            Add(isFirst ? "variables" : "script", Encoded(isFirst ? text.Replace(here.FullName, workspace, StringComparison.Ordinal) + Machine : text));
        }
        if (bundle.Timeout is { } limit) Add("limit", Seconds(limit));
        Add("grace", Seconds(bundle.CancelGrace));
        if (bundle.KeepsLeftovers) Add("keep");
    }

    private void Add(string kind, params ReadOnlySpan<string> words) => lines.Append(kind).Append(' ').AppendJoin(' ', words).Append('\n');

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Seconds(TimeSpan time) => Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
