using Longshore.Steps.Logs;

namespace Longshore.Steps.Masking;

/// <summary>Takes a masked line, or a part of one longer than <see cref="LogBlock.LongestPart"/>.</summary>
/// <param name="continues">More parts of this line follow.</param>
/// <param name="text">Valid only during the call.</param>
internal delegate void MaskedLine(LogLevel level, bool continues, ReadOnlySpan<byte> text);
