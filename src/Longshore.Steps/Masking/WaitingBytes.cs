namespace Longshore.Steps.Masking;

/// <summary>Bytes of a stream from some position to its end so far.</summary>
internal sealed class WaitingBytes
{
    private const int UsualLength = 4 * 1024;

    private byte[] buffer = new byte[UsualLength];
    private int head;
    private int tail;
    private long start;

    internal bool IsEmpty => head == tail;

    internal long End => start + (tail - head);

    internal void Append(ReadOnlySpan<byte> text)
    {
        if (buffer.Length - tail < text.Length) MakeRoom(text.Length);
        text.CopyTo(buffer.AsSpan(tail));
        tail += text.Length;
    }

    internal ReadOnlySpan<byte> Between(long from, long to) => buffer.AsSpan(head + (int)(from - start), (int)(to - from));

    internal void RemoveUntil(long position)
    {
        head += (int)(position - start);
        start = position;
        if (head == tail) head = tail = 0;
    }

    internal void Trim()
    {
        if (IsEmpty && buffer.Length > UsualLength) buffer = new byte[UsualLength];
    }

    private void MakeRoom(int length)
    {
        var rest = buffer.AsSpan(head, tail - head);
        var needed = rest.Length + length;
        // Moving pays only when it frees half; else a text that waits long would be moved again and again.
        var target = needed <= buffer.Length / 2 ? buffer : new byte[Math.Max(needed * 2, UsualLength)];
        rest.CopyTo(target);
        (buffer, head, tail) = (target, 0, rest.Length);
    }
}
