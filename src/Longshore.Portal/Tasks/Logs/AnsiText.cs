using System.Collections.Immutable;
using System.Text;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>A stretch of a line in one style.</summary>
public readonly record struct AnsiRun(int Start, int Length, AnsiStyle Style);

/// <summary>
/// A line without its escape sequences, and the styles they asked for. Only SGR (colours and weight) is obeyed; titles, links, cursor moves,
/// modes and device strings vanish, also unfinished ones. Other control characters become visible signs, so that nothing hides.
/// </summary>
public sealed class AnsiText
{
    private const char Escape = '\u001b';

    private AnsiText(string text, ImmutableArray<AnsiRun> runs)
    {
        Text = text;
        Runs = runs;
    }

    public string Text { get; }

    /// <summary>Covers <see cref="Text"/> from start to end; empty when the text is.</summary>
    public ImmutableArray<AnsiRun> Runs { get; }

    /// <summary>The text alone.</summary>
    public static string Plain(string line) => HasControls(line) ? Parse(line).Text : line;

    public static AnsiText Parse(string line)
    {
        if (!HasControls(line)) return new AnsiText(line, line.Length == 0 ? [] : [new AnsiRun(0, line.Length, AnsiStyle.Plain)]);
        var text = new StringBuilder(line.Length);
        var runs = ImmutableArray.CreateBuilder<AnsiRun>();
        var style = AnsiStyle.Plain;
        var start = 0;
        for (var at = 0; at < line.Length;)
        {
            var c = line[at];
            if (IsControl(c))
            {
                if (c == Escape || IsC1(c))
                {
                    at = AnsiSequence.End(line, at, out var sgr);
                    if (sgr is null) continue;
                    var next = AnsiSgr.Apply(style, sgr);
                    if (next != style) Close();
                    style = next;
                    continue;
                }
                // A carriage return at the end is half of a Windows line end.
                if (c != '\r' || at < line.Length - 1) text.Append(Sign(c));
            }
            else text.Append(c);
            at++;
        }
        Close();
        return new AnsiText(text.ToString(), runs.ToImmutable());

        void Close()
        {
            if (text.Length > start) runs.Add(new AnsiRun(start, text.Length - start, style));
            start = text.Length;
        }
    }

    private static bool HasControls(string line)
    {
        foreach (var c in line)
            if (IsControl(c)) return true;
        return false;
    }

    private static bool IsControl(char c) => (c < ' ' && c != '\t') || c == '\u007f' || IsC1(c);

    private static bool IsC1(char c) => c is >= '\u0080' and <= '\u009f';

    private static char Sign(char c) => c == '\u007f' ? '\u2421' : (char)('\u2400' + c);
}
