using Longshore.Orchestration.Tasks;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>A line as the viewer keeps it.</summary>
/// <param name="Text">With its escape sequences, cut to <see cref="LongestText"/>.</param>
/// <param name="Cut">Characters left out at the end.</param>
/// <param name="Continues">The next line of the node is the rest of this one.</param>
public sealed record LogLine(long Number, DateTimeOffset At, LogCategory Category, string Node, string Text, int Cut, bool Continues)
{
    /// <summary>A screen full of longer ones would make the page slow; the raw log has all of it.</summary>
    public const int LongestText = 4_000;

    public static LogLine From(LogEntry entry)
    {
        var keep = Math.Min(entry.Text.Length, LongestText);
        // Half a surrogate pair is no character.
        if (keep < entry.Text.Length && char.IsHighSurrogate(entry.Text[keep - 1])) keep--;
        return new(entry.Number, entry.At, entry.Category, entry.Node, entry.Text[..keep], entry.Text.Length - keep, entry.Continues);
    }

    /// <summary>Class of the style sheet: e error, w warning, h highlight, v verbose; empty for the rest.</summary>
    public string Css => Category switch
    {
        LogCategory.Error or LogCategory.Fatal => "e",
        LogCategory.Warning or LogCategory.Alert or LogCategory.Gap => "w",
        LogCategory.Highlight => "h",
        LogCategory.Verbose or LogCategory.Trace => "v",
        LogCategory.Wait or LogCategory.Planned or LogCategory.Updated or LogCategory.Finished or LogCategory.Abandoned => "s",
        LogCategory.Info => "",
    };

    /// <summary>Read aloud before the text where the colour says more than the words: empty for plain lines.</summary>
    public string Spoken => Category switch
    {
        LogCategory.Error or LogCategory.Fatal => "Error: ",
        LogCategory.Warning => "Warning: ",
        _ => "",
    };
}
