namespace Longshore.Portal.Tasks.Logs;

/// <summary>Finds where an escape sequence ends (ECMA-48 §5.3-5.6). Each character is looked at once, also in sequences without an end.</summary>
internal static class AnsiSequence
{
    /// <summary>Index after the sequence that begins at <paramref name="at"/>; <paramref name="sgr"/> has its parameters when it is an SGR sequence, else null.</summary>
    public static int End(string line, int at, out string? sgr)
    {
        sgr = null;
        var c = line[at++];
        if (c == '\u001b')
        {
            if (at == line.Length) return at;
            c = line[at++];
        }
        return c switch
        {
            '[' or '\u009b' => ControlEnd(line, at, out sgr),
            ']' or 'P' or 'X' or '^' or '_' or '\u009d' or '\u0090' or '\u0098' or '\u009e' or '\u009f' => StringEnd(line, at),
            >= ' ' and <= '/' => PlainEnd(line, at),
            _ => at,
        };
    }

    private static int ControlEnd(string line, int at, out string? sgr)
    {
        sgr = null;
        var start = at;
        while (at < line.Length && line[at] is >= '0' and <= '?') at++;
        var parameters = at;
        while (at < line.Length && line[at] is >= ' ' and <= '/') at++;
        // Something that cannot stand in a sequence breaks it off, and is text again.
        if (at == line.Length || line[at] is < '@' or > '~') return at;
        var isPrivate = parameters > start && line[start] is >= '<' and <= '?';
        if (line[at] == 'm' && parameters == at && !isPrivate) sgr = line[start..parameters];
        return at + 1;
    }

    // Ends with BEL or ST; without either it swallows the rest of the line, as a terminal would.
    private static int StringEnd(string line, int at)
    {
        for (; at < line.Length; at++)
        {
            if (line[at] is '\u0007' or '\u009c') return at + 1;
            if (line[at] == '\u001b') return at + 1 < line.Length && line[at + 1] == '\\' ? at + 2 : at;
        }
        return at;
    }

    private static int PlainEnd(string line, int at)
    {
        while (at < line.Length && line[at] is >= ' ' and <= '/') at++;
        return at < line.Length ? at + 1 : at;
    }
}
