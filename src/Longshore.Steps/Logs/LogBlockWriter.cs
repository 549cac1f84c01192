using System.Buffers;
using System.Buffers.Binary;

namespace Longshore.Steps.Logs;

/// <summary>Packs lines into a <see cref="LogBlock"/>; reusable after <see cref="Clear"/>. Not thread-safe.</summary>
public sealed class LogBlockWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new(1024);
    private long last;

    public LogBlockWriter() => Clear();

    /// <summary>Lines since the last <see cref="Clear"/>.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes of the block so far.</summary>
    public int Length => buffer.WrittenCount;

    /// <param name="unixMilliseconds">Time of the line; a clock that went back is written as standing still.</param>
    public void Add(long unixMilliseconds, LogLevel level, bool standardError, bool continues, ReadOnlySpan<byte> text)
    {
        if (Count == 0) last = unixMilliseconds;
        var since = Math.Max(0, unixMilliseconds - last);
        if (Count == 0) BinaryPrimitives.WriteInt64LittleEndian(WrittenSpan()[4..], last);
        last += since;
        Count++;
        var flags = (byte)((byte)level | (standardError ? LogBlock.StandardErrorFlag : 0) | (continues ? LogBlock.ContinuesFlag : 0));
        buffer.GetSpan(1)[0] = flags;
        buffer.Advance(1);
        LogBlock.WriteVarint(buffer, (uint)Math.Min(since, int.MaxValue));
        LogBlock.WriteVarint(buffer, (uint)text.Length);
        buffer.Write(text);
    }

    /// <summary>The packed block; valid until the next <see cref="Add"/> or <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        BinaryPrimitives.WriteInt32LittleEndian(WrittenSpan(), Count);
        return buffer.WrittenMemory;
    }

    public void Clear()
    {
        buffer.ResetWrittenCount();
        buffer.GetSpan(LogBlock.HeaderLength)[..LogBlock.HeaderLength].Clear();
        buffer.Advance(LogBlock.HeaderLength);
        Count = 0;
    }

    private Span<byte> WrittenSpan() => System.Runtime.InteropServices.MemoryMarshal.AsMemory(buffer.WrittenMemory).Span;
}
