namespace Longshore.Templates.Evaluation;

/// <summary>What counts as true.</summary>
internal static class Truth
{
    /// <summary>False are the empty text, exactly <c>0</c>, and <c>no</c> and <c>false</c> in any case with blanks around; all else is true.</summary>
    public static bool Of(string text)
    {
        if (text is "" or "0") return false;
        var trimmed = text.AsSpan().Trim();
        return !trimmed.Equals("no", StringComparison.OrdinalIgnoreCase) && !trimmed.Equals("false", StringComparison.OrdinalIgnoreCase);
    }
}
