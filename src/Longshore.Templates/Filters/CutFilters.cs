namespace Longshore.Templates.Filters;

/// <summary>Parts of a text.</summary>
internal static class CutFilters
{
    /// <summary>Options: a length, or start and length. What is too long is cut; a start behind the end yields nothing.</summary>
    public static string? Substring(FilterCall call)
    {
        if (call.Argument is not { } text || call.Options.Length is 0 or > 2) return null;
        var start = 0;
        if (!call.TryNumber(call.Options.Length - 1, out var length)) return null;
        if (call.Options.Length == 2 && !call.TryNumber(0, out start)) return null;
        if (start > text.Length) return null;
        if (start > int.MaxValue - length) throw call.Run.Failure($"Substring cannot count to {start} + {length}.");
        return text.Substring(start, Math.Min(length, text.Length - start));
    }

    /// <summary>Options: a length, and what shows that something was cut off (default <c>...</c>).</summary>
    public static string? Truncate(FilterCall call)
    {
        if (call.Argument is not { } text || call.HasNoOptions || !call.TryNumber(0, out var length)) return null;
        if (length >= text.Length) return text;
        return string.Concat(text.AsSpan(0, length), call.Options.Length > 1 ? call.Options[1] : "...");
    }

    /// <summary>Option: <c>start</c> or <c>end</c>; default both.</summary>
    public static string? Trim(FilterCall call)
    {
        if (call.HasNoOptions) return call.Argument?.Trim();
        if (call.OptionIs(0, "start")) return call.Argument?.TrimStart();
        return call.OptionIs(0, "end") ? call.Argument?.TrimEnd() : null;
    }
}
