using System.Text;
using Longshore.Steps.Logs;
using Longshore.Steps.Output;

namespace Longshore.Core.Tests.Steps.Output;

/// <summary>Keeps what a pipeline gives.</summary>
internal sealed class RecordedOutput : IStepOutput
{
    internal sealed record Line(LogLevel Level, bool StandardError, bool Continues, string Text);

    internal List<Line> Lines { get; } = [];

    /// <summary>Text lines and progress in their order, spelled like the golden cases.</summary>
    internal List<string> Log { get; } = [];

    internal Dictionary<string, (string Value, bool Sensitive)> Variables { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal List<(string Path, string Name, long Length)> Artifacts { get; } = [];

    internal string? Result { get; private set; }

    void IStepOutput.Line(LogLevel level, bool standardError, bool continues, ReadOnlySpan<byte> text)
    {
        var line = Encoding.UTF8.GetString(text);
        Lines.Add(new Line(level, standardError, continues, line));
        Log.Add($"{level.ToString().ToLowerInvariant()}: {line}");
    }

    void IStepOutput.SetVariable(string name, string value, bool sensitive) => Variables[name] = (value, sensitive);

    void IStepOutput.AnnounceArtifact(string path, string name, long length) => Artifacts.Add((path, name, length));

    void IStepOutput.Progress(int percentage, string message) => Log.Add($"{percentage} %: {message}");

    void IStepOutput.ResultMessage(string message) => Result = message;
}
