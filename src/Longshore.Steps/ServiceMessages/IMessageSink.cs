namespace Longshore.Steps.ServiceMessages;

/// <summary>What <see cref="MessageReader"/> finds, in the order of the output.</summary>
internal interface IMessageSink
{
    /// <summary>Plain text of a line, never an empty line.</summary>
    /// <param name="endsLine">False: more of this line follows.</param>
    void Text(bool standardError, ReadOnlySpan<byte> text, bool endsLine);

    void Message(ServiceMessage message);

    /// <summary>Something that looks like a message and is none.</summary>
    /// <param name="body">What stood between the brackets, trimmed.</param>
    void Malformed(bool standardError, ReadOnlySpan<byte> body);
}
