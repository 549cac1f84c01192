using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Longshore.Steps.Scripts;

/// <summary>Starts Python scripts: a start-up file without secrets reads everything else from a pipe.</summary>
internal static class PythonStart
{
    internal const string Extension = ".py";

    private const string ScriptFile = "Script.py";
    private const string StartFile = "Bootstrap.x.Script.py";

    internal static (ImmutableArray<string> Arguments, ImmutableArray<InheritedPipe> Pipes) Prepare(ScriptRun run)
    {
        ScriptText.Write(run.PathOf(StartFile), ScriptText.Resource("start.py"));
        if (!run.IsSecret) ScriptText.Write(run.PathOf(ScriptFile), ScriptText.Bytes(run.Body));
        return (["-u", run.PathOf(StartFile)], [new InheritedPipe(ScriptRun.VariablesPipe, Fields(run))]);
    }

    /// <summary>Path, body, number of parameters, parameters, then names and values by turns: each field is its length in bytes, a line feed, and its bytes.</summary>
    private static ReadOnlyMemory<byte> Fields(ScriptRun run)
    {
        var fields = new ArrayBufferWriter<byte>();
        var parameters = CommandLine.Split(run.Parameters);
        Add(fields, run.PathOf(ScriptFile));
        Add(fields, run.Body);
        Add(fields, parameters.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var parameter in parameters) Add(fields, parameter);
        foreach (var (name, value) in run.Variables)
        {
            Add(fields, name);
            Add(fields, value);
        }
        return fields.WrittenMemory;
    }

    private static void Add(ArrayBufferWriter<byte> fields, string text)
    {
        var bytes = ScriptText.Bytes(text);
        fields.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length}\n")));
        fields.Write(bytes);
    }
}
