using Longshore.Steps.Masking;

namespace Longshore.Steps.Output;

/// <summary>
/// The way from the two pipes of the user's process to the log: lines, service messages, levels, masking.
/// Not thread-safe: whoever reads the pipes holds one lock around every call.
/// </summary>
public sealed class OutputPipeline(IStepOutput output, SecretMask mask)
{
    /// <summary>A non-blank line that is no service message came on standard error.</summary>
    public bool WroteErrors { get; private set; }

    /// <summary>A line was logged as a warning.</summary>
    public bool WroteWarnings { get; private set; }

    /// <summary>Takes what a pipe gave, cut anywhere. The cuts never show in the result.</summary>
    public void Write(bool standardError, ReadOnlySpan<byte> chunk) => throw new NotSupportedException($"{output} {mask} {chunk.Length}");

    /// <summary>The pipes have been quiet for a moment. Every decided line is out already, so nothing is emitted: spare memory is given back.</summary>
    public void Flush() => throw new NotSupportedException($"{mask}");

    /// <summary>Both streams have ended: emits all that is left, a last line without line end included.</summary>
    public void End() => throw new NotSupportedException($"{mask}");
}
