namespace Longshore.Steps.Logs;

/// <summary>One line as a script wrote it, or a part of one longer than <see cref="LogBlock.LongestPart"/>.</summary>
/// <param name="At">When the executor read it, to the millisecond.</param>
/// <param name="Text">Raw bytes after masking, without the line end; UTF-8 as a rule, anything in practice.</param>
/// <param name="FromStandardError">Which of the two streams it came on.</param>
/// <param name="Continues">True: the next line of the same stream belongs to this one (a long line in parts).</param>
public readonly record struct LogLine(DateTimeOffset At, LogLevel Level, bool FromStandardError, bool Continues, ReadOnlyMemory<byte> Text);
