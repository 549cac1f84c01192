using System.Buffers;
using Longshore.Steps.Logs;
using Longshore.Steps.ServiceMessages;

namespace Longshore.Steps.Output;

/// <summary>Cuts what one pipe gives into lines. Carriage returns are dropped, as the log shows none; a long line is passed on in pieces as soon as it can be no message.</summary>
internal sealed class LineSplitter(bool standardError, MessageReader reader, IMessageSink sink)
{
    private ArrayBufferWriter<byte> pending = new();
    private readonly ArrayBufferWriter<byte> withoutReturns = new();
    private bool endsWithReturn;

    /// <summary>The line has been found to be text, and its beginning is passed on.</summary>
    private bool isInText;

    /// <summary>A line came that is neither blank nor begins with a message.</summary>
    internal bool WroteText { get; private set; }

    internal void Write(ReadOnlySpan<byte> chunk)
    {
        for (int end; (end = chunk.IndexOf((byte)'\n')) >= 0; chunk = chunk[(end + 1)..]) EndLine(chunk[..end]);
        if (!chunk.IsEmpty) Keep(chunk);
    }

    internal void End()
    {
        if (isInText || pending.WrittenCount > 0) EndLine([]);
    }

    internal void Trim()
    {
        if (pending.WrittenCount == 0 && pending.Capacity > LogBlock.LongestPart) pending = new ArrayBufferWriter<byte>();
    }

    private void EndLine(ReadOnlySpan<byte> rest)
    {
        if (!rest.IsEmpty) endsWithReturn = rest[^1] == '\r';
        rest = WithoutReturns(rest);
        if (isInText)
        {
            Note(rest);
            sink.Text(standardError, rest, endsLine: true);
            isInText = false;
        }
        else if (pending.WrittenCount == 0)
        {
            Line(rest);
        }
        else
        {
            pending.Write(rest);
            Line(pending.WrittenSpan);
            pending.ResetWrittenCount();
        }
        endsWithReturn = false;
    }

    private void Line(ReadOnlySpan<byte> line)
    {
        if (!MessageReader.IsMessageStart(line)) Note(line);
        if (line.Length <= MessageReader.LongestMessage)
        {
            reader.Line(standardError, line, endsWithReturn);
            return;
        }
        reader.BeginLongLine(standardError, line[..MessageReader.LongestMessage]);
        sink.Text(standardError, line[MessageReader.LongestMessage..], endsLine: true);
    }

    private void Keep(ReadOnlySpan<byte> chunk)
    {
        endsWithReturn = chunk[^1] == '\r';
        chunk = WithoutReturns(chunk);
        if (isInText)
        {
            Note(chunk);
            sink.Text(standardError, chunk, endsLine: false);
            return;
        }
        pending.Write(chunk);
        var line = pending.WrittenSpan;
        if (line.Length <= LogBlock.LongestPart) return;
        if (!reader.Concerns(line))
        {
            Note(line);
            sink.Text(standardError, line, endsLine: false);
        }
        else if (line.Length > MessageReader.LongestMessage)
        {
            reader.BeginLongLine(standardError, line[..MessageReader.LongestMessage]);
            sink.Text(standardError, line[MessageReader.LongestMessage..], endsLine: false);
        }
        else
        {
            return;
        }
        isInText = true;
        pending.ResetWrittenCount();
    }

    private void Note(ReadOnlySpan<byte> text) => WroteText = WroteText || text.IndexOfAnyExcept(" \t\v\f"u8) >= 0;

    private ReadOnlySpan<byte> WithoutReturns(ReadOnlySpan<byte> text)
    {
        var first = text.IndexOf((byte)'\r');
        if (first < 0) return text;
        if (first == text.Length - 1) return text[..first];
        withoutReturns.ResetWrittenCount();
        foreach (var range in text.Split((byte)'\r')) withoutReturns.Write(text[range]);
        return withoutReturns.WrittenSpan;
    }
}
