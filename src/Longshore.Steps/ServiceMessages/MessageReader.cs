using System.Buffers;

namespace Longshore.Steps.ServiceMessages;

/// <summary>
/// Separates service messages from text. A message is one only at the very beginning of a line or right after another; an unfinished one makes the reader wait
/// for the next <c>]</c> in later lines, which it then reports as malformed. Both streams share this state. Not thread-safe.
/// </summary>
internal sealed class MessageReader(IMessageSink sink)
{
    /// <summary>Messages are looked for in this many bytes of a line, so that no line must be held whole.</summary>
    public const int LongestMessage = 4 * 1024 * 1024;

    /// <summary>A message written over several lines (these end with CR LF) stays below this; scripts write none of that size.</summary>
    private const int LongestContinued = 64 * 1024;

    private readonly ArrayBufferWriter<byte> continued = new();
    private bool continuedOnError;
    private bool isWaitingForEnd;

    private static ReadOnlySpan<byte> Prefix => "##octopus"u8;

    /// <summary>Whether a line that begins so needs the reader; else it is text.</summary>
    /// <param name="beginning">At least as long as the prefix of a message.</param>
    public bool Concerns(ReadOnlySpan<byte> beginning) => isWaitingForEnd || continued.WrittenCount > 0 || IsMessageStart(beginning);

    internal static bool IsMessageStart(ReadOnlySpan<byte> text) => text.StartsWith(Prefix);

    /// <param name="line">Without carriage returns and line feed.</param>
    /// <param name="endsWithReturn">A carriage return stood before the line feed.</param>
    public void Line(bool standardError, ReadOnlySpan<byte> line, bool endsWithReturn)
    {
        if (continued.WrittenCount > 0 && TryContinue(standardError, line, endsWithReturn)) return;
        if (endsWithReturn && !isWaitingForEnd && IsUnfinished(line))
        {
            continued.Write(line);
            continuedOnError = standardError;
            return;
        }
        var text = TakeMessages(standardError, line);
        if (!text.IsEmpty) sink.Text(standardError, text, endsLine: true);
    }

    /// <summary>The first <see cref="LongestMessage"/> bytes of a longer line; the rest of it is text.</summary>
    public void BeginLongLine(bool standardError, ReadOnlySpan<byte> beginning)
    {
        ReleaseContinued();
        var text = TakeMessages(standardError, beginning);
        isWaitingForEnd = false;
        if (!text.IsEmpty) sink.Text(standardError, text, endsLine: false);
    }

    /// <summary>No more lines come.</summary>
    public void End() => ReleaseContinued();

    private ReadOnlySpan<byte> TakeMessages(bool standardError, ReadOnlySpan<byte> line)
    {
        while (isWaitingForEnd || IsMessageStart(line))
        {
            if (!isWaitingForEnd) line = line[Prefix.Length..];
            isWaitingForEnd = true;
            var end = line.IndexOf((byte)']');
            if (end < 0) break;
            isWaitingForEnd = false;
            Read(standardError, line[..end]);
            line = line[(end + 1)..];
        }
        return line;
    }

    private void Read(bool standardError, ReadOnlySpan<byte> body)
    {
        body = body.Trim(" \t\v\f"u8).TrimStart((byte)'[');
        if (ServiceMessage.TryParse(body, out var message)) sink.Message(message);
        else sink.Malformed(standardError, body);
    }

    /// <summary>Attributes on lines of their own are indented: anything else does not belong to the message.</summary>
    private bool TryContinue(bool standardError, ReadOnlySpan<byte> line, bool endsWithReturn)
    {
        var belongs = standardError == continuedOnError && !line.IsEmpty && line[0] is (byte)' ' or (byte)'\t' && continued.WrittenCount + line.Length <= LongestContinued;
        if (!belongs)
        {
            ReleaseContinued();
            return false;
        }
        continued.Write(line);
        if (!endsWithReturn || line.Contains((byte)']')) ReleaseContinued();
        return true;
    }

    private void ReleaseContinued()
    {
        if (continued.WrittenCount == 0) return;
        var text = TakeMessages(continuedOnError, continued.WrittenSpan);
        if (!text.IsEmpty) sink.Text(continuedOnError, text, endsLine: true);
        continued.ResetWrittenCount();
    }

    private static bool IsUnfinished(ReadOnlySpan<byte> line) =>
        IsMessageStart(line) && line[Prefix.Length..].TrimStart((byte)' ').StartsWith((byte)'[') && !line.Contains((byte)']');
}
