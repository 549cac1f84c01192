using System.Globalization;
using Longshore.Steps.Logs;
using Longshore.Steps.Masking;
using Longshore.Steps.ServiceMessages;

namespace Longshore.Steps.Output;

/// <summary>
/// The way from the two pipes of the user's process to the log: lines, service messages, levels, masking.
/// Not thread-safe: whoever reads the pipes holds one lock around every call.
/// </summary>
public sealed class OutputPipeline : IMessageSink
{
    private readonly IStepOutput output;
    private readonly SecretMask mask;
    private readonly StreamLevels levels = new();
    private readonly MessageReader messages;
    private readonly LineSplitter outLines;
    private readonly LineSplitter errorLines;
    private readonly MaskedOutput outText;
    private readonly MaskedOutput errorText;

    public OutputPipeline(IStepOutput output, SecretMask mask)
    {
        this.output = output;
        this.mask = mask;
        messages = new MessageReader(this);
        outLines = new LineSplitter(standardError: false, messages, this);
        errorLines = new LineSplitter(standardError: true, messages, this);
        // Each stream is masked for itself before they meet, so a line of the other one cannot cut a secret in two.
        outText = new MaskedOutput(mask, (level, continues, text) => Emit(level, standardError: false, continues, text));
        errorText = new MaskedOutput(mask, (level, continues, text) => Emit(level, standardError: true, continues, text));
    }

    /// <summary>A non-blank line that is no service message came on standard error, whatever level it was given.</summary>
    public bool WroteErrors => errorLines.WroteText;

    /// <summary>A line was logged as a warning.</summary>
    public bool WroteWarnings { get; private set; }

    /// <summary>Takes what a pipe gave, cut anywhere. The cuts never show in the result.</summary>
    public void Write(bool standardError, ReadOnlySpan<byte> chunk) => (standardError ? errorLines : outLines).Write(chunk);

    /// <summary>The pipes have been quiet for a moment. Every decided line is out already, so nothing is emitted: spare memory is given back.</summary>
    public void Flush()
    {
        outLines.Trim();
        errorLines.Trim();
        outText.Trim();
        errorText.Trim();
    }

    /// <summary>Both streams have ended: emits all that is left, a last line without line end included.</summary>
    public void End()
    {
        outLines.End();
        errorLines.End();
        messages.End();
        outText.End();
        errorText.End();
    }

    void IMessageSink.Text(bool standardError, ReadOnlySpan<byte> text, bool endsLine)
    {
        if (standardError) errorText.Text(levels.Error, text, endsLine);
        else outText.Text(levels.Out, text, endsLine);
    }

    void IMessageSink.Malformed(bool standardError, ReadOnlySpan<byte> body)
    {
        var level = standardError ? levels.Error : LogLevel.Warning;
        var text = standardError ? errorText : outText;
        text.Text(level, "Could not parse '##octopus["u8, endsLine: false);
        text.Text(level, body, endsLine: false);
        text.Text(level, "]'"u8, endsLine: true);
        // What existing servers do, and scripts have come to rely on: the warning ends whatever level was on.
        levels.ResetOut();
    }

    void IMessageSink.Message(ServiceMessage message)
    {
        switch (message.Name)
        {
            case "setVariable": SetVariable(message); break;
            case "createArtifact": AnnounceArtifact(message); break;
            case "progress": Progress(message); break;
            case "resultMessage": ResultMessage(message); break;
            case "mask": Mask(message); break;
            default: levels.Switch(message.Name); break;
        }
    }

    private void SetVariable(ServiceMessage message)
    {
        if (message["name"] is not { } name || message["value"] is not { } value) return;
        var sensitive = bool.TryParse(message["sensitive"], out var flag) && flag;
        if (sensitive) mask.Add(value);
        output.SetVariable(name, value, sensitive);
    }

    private void AnnounceArtifact(ServiceMessage message)
    {
        if (message["name"] is not { } name) return;
        var length = long.TryParse(message["length"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0;
        output.AnnounceArtifact(message["path"] ?? "", mask.Apply(name), length);
    }

    private void Progress(ServiceMessage message)
    {
        if (message["message"] is not { } text) return;
        if (int.TryParse(message["percentage"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var percentage)) output.Progress(percentage, mask.Apply(text));
    }

    private void ResultMessage(ServiceMessage message)
    {
        if (message["message"] is { } text) output.ResultMessage(mask.Apply(text));
    }

    private void Mask(ServiceMessage message)
    {
        if (message["value"] is { } value) mask.Add(value);
    }

    private void Emit(LogLevel level, bool standardError, bool continues, ReadOnlySpan<byte> text)
    {
        WroteWarnings |= level == LogLevel.Warning;
        output.Line(level, standardError, continues, text);
    }
}
