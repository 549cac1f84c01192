using Longshore.Steps.Logs;

namespace Longshore.Steps.Output;

/// <summary>What a step's output turns into. Calls come from <see cref="OutputPipeline"/> one at a time, in the order of the output.</summary>
public interface IStepOutput
{
    /// <summary>A masked line, or a part of one longer than <see cref="LogBlock.LongestPart"/>.</summary>
    /// <param name="continues">The next call for the same stream carries more of this line.</param>
    /// <param name="text">Raw bytes without line end; valid only during the call.</param>
    void Line(LogLevel level, bool standardError, bool continues, ReadOnlySpan<byte> text);

    /// <summary>An output variable was set; a later value for the same name (ignoring case) replaces this one. A sensitive value is masked already.</summary>
    void SetVariable(string name, string value, bool sensitive);

    /// <summary>A file to collect after the script's end.</summary>
    /// <param name="path">As the script gave it, absolute as a rule; empty when the message had none.</param>
    /// <param name="length">Bytes as the script said; 0 when it did not.</param>
    void AnnounceArtifact(string path, string name, long length);

    /// <summary>Progress as the script gave it: any whole number, message masked.</summary>
    void Progress(int percentage, string message);

    /// <summary>Masked text to show instead of "script failed with exit code N"; the last one counts.</summary>
    void ResultMessage(string message);
}
