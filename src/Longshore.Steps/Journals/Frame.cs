namespace Longshore.Steps.Journals;

/// <summary>One frame of a journal.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Offset">Byte position of the frame in the journal: the key under which the server stores it.</param>
/// <param name="Next">Byte position after the frame: where watching goes on.</param>
/// <param name="Payload">Bytes as <see cref="FrameKind"/> defines; valid until the next frame is read unless copied.</param>
public readonly record struct Frame(FrameKind Kind, long Offset, long Next, ReadOnlyMemory<byte> Payload)
{
    /// <summary>No frame follows this one.</summary>
    public bool IsEnd => Kind is FrameKind.Exited or FrameKind.Interrupted;
}
