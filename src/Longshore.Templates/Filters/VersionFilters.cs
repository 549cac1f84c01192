namespace Longshore.Templates.Filters;

/// <summary>Parts of a version. Options are ignored.</summary>
internal static class VersionFilters
{
    public static string? Major(FilterCall call) => Part(call, v => v.Number(0));

    public static string? Minor(FilterCall call) => Part(call, v => v.Number(1));

    public static string? Patch(FilterCall call) => Part(call, v => v.Number(2));

    public static string? Revision(FilterCall call) => Part(call, v => v.Number(3));

    public static string? PreRelease(FilterCall call) => Part(call, v => v.PreRelease);

    public static string? PreReleasePrefix(FilterCall call) => Part(call, v => v.PreReleasePrefix);

    public static string? PreReleaseCounter(FilterCall call) => Part(call, v => v.PreReleaseCounter);

    public static string? Metadata(FilterCall call) => Part(call, v => v.Metadata);

    private static string? Part(FilterCall call, Func<VersionText, string> part)
    {
        if (call.Argument is not { } text) return null;
        return VersionText.TryParse(text, out var version) ? part(version) : throw call.Run.Failure($"'{text}' is not a version.");
    }
}
