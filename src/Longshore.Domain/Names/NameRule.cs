using System.Globalization;
using Longshore.Domain.Refusals;

namespace Longshore.Domain.Names;

/// <summary>What a name that people choose may look like.</summary>
public static class NameRule
{
    /// <summary>In UTF-16 code units.</summary>
    public const int MaxLength = 200;

    /// <summary>Longest free text, such as a description, in UTF-16 code units.</summary>
    public const int MaxTextLength = 100_000;

    /// <summary>The name without blanks around it, or why it is none.</summary>
    /// <param name="field">Field of the request, named by the refusal.</param>
    /// <param name="text">As it was sent; null when it was not.</param>
    public static Result<string> Clean(string field, string? text)
    {
        var name = text?.Trim() ?? "";
        if (name.Length == 0) return new Invalid(field, "A name is missing.", $"Give 1 to {MaxLength} characters.");
        if (name.Length > MaxLength) return new Invalid(field, $"The name has {name.Length} characters.", $"Use at most {MaxLength}.");
        if (name.Any(IsForbidden) || !IsWellFormed(name)) return new Invalid(field, "The name contains a control character.", "Use visible characters and blanks only.");
        return name;
    }

    /// <summary>Refuses an over-long free text; null when it is fine. Line breaks are allowed.</summary>
    public static Refusal? CheckText(string field, string? text) =>
        text is { Length: > MaxTextLength } ? new Invalid(field, $"The text has {text.Length} characters.", $"Use at most {MaxTextLength}.")
        : text is not null && (text.Contains('\0', StringComparison.Ordinal) || !IsWellFormed(text)) ? new Invalid(field, "The text contains a NUL or a broken character.", "Remove it.")
        : null;

    // Besides control characters: line separators and the marks that reorder what a reader sees, so that a name cannot pose as another.
    private static bool IsForbidden(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // Half a surrogate pair has no UTF-8 form and would be stored as something else.
    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
            at++;
        }
        return true;
    }
}
