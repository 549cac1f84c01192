namespace Longshore.Templates.Filters;

/// <summary>Percent-encoding.</summary>
internal static class UriEscapeFilters
{
    /// <summary>For a whole address: characters with a meaning in one stay. A percent sign is always encoded, so nothing survives as encoded.</summary>
    public static string? Whole(FilterCall call)
    {
        if (!CanEscape(call)) return null;
#pragma warning disable SYSLIB0013 // The language promises this very function; its known weakness, whole addresses, is what the filter is for.
        return Uri.EscapeUriString(call.Argument!);
#pragma warning restore SYSLIB0013
    }

    /// <summary>For one part of an address.</summary>
    public static string? Data(FilterCall call) => CanEscape(call) ? Uri.EscapeDataString(call.Argument!) : null;

    private static bool CanEscape(FilterCall call)
    {
        if (call.Argument is not { } text || !call.HasNoOptions) return false;
        call.Run.CheckLength(9L * text.Length);
        return true;
    }
}
