namespace Longshore.Templates.Filters;

/// <summary>All filters by name, in any case.</summary>
internal static class FilterTable
{
    // Not a frozen dictionary: making one costs a short-lived process more than all its look-ups.
    private static readonly Dictionary<string, Filter> Filters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ToUpper"] = CaseFilters.ToUpper,
        ["ToLower"] = CaseFilters.ToLower,
        ["ToBase64"] = Base64Filters.ToBase64,
        ["FromBase64"] = Base64Filters.FromBase64,
        ["HtmlEscape"] = MarkupEscapeFilters.HtmlEscape,
        ["XmlEscape"] = MarkupEscapeFilters.XmlEscape,
        ["JsonEscape"] = MarkupEscapeFilters.JsonEscape,
        ["YamlSingleQuoteEscape"] = YamlEscapeFilters.SingleQuote,
        ["YamlDoubleQuoteEscape"] = YamlEscapeFilters.DoubleQuote,
        ["PropertiesKeyEscape"] = PropertiesEscapeFilters.Key,
        ["PropertiesValueEscape"] = PropertiesEscapeFilters.Value,
        ["UriEscape"] = UriEscapeFilters.Whole,
        ["UriDataEscape"] = UriEscapeFilters.Data,
        ["Markdown"] = MarkdownFilter.ToHtml,
        ["MarkdownToHtml"] = MarkdownFilter.ToHtml,
        ["NowDate"] = DateFilters.NowDate,
        ["NowDateUtc"] = DateFilters.NowDateUtc,
        ["AddHours"] = DateFilters.AddHours,
        ["AddDays"] = DateFilters.AddDays,
        ["Format"] = FormatFilter.Format,
        ["Match"] = ComparisonFilters.Match,
        ["StartsWith"] = ComparisonFilters.StartsWith,
        ["EndsWith"] = ComparisonFilters.EndsWith,
        ["Contains"] = ComparisonFilters.Contains,
        ["Replace"] = ReplaceFilter.Replace,
        ["Substring"] = CutFilters.Substring,
        ["Truncate"] = CutFilters.Truncate,
        ["Trim"] = CutFilters.Trim,
        ["Indent"] = IndentFilter.Indent,
        ["Append"] = JoinFilters.Append,
        ["Prepend"] = JoinFilters.Prepend,
        ["UriPart"] = UriPartFilter.UriPart,
        ["VersionMajor"] = VersionFilters.Major,
        ["VersionMinor"] = VersionFilters.Minor,
        ["VersionPatch"] = VersionFilters.Patch,
        ["VersionRevision"] = VersionFilters.Revision,
        ["VersionPreRelease"] = VersionFilters.PreRelease,
        ["VersionPreReleasePrefix"] = VersionFilters.PreReleasePrefix,
        ["VersionPreReleaseCounter"] = VersionFilters.PreReleaseCounter,
        ["VersionMetadata"] = VersionFilters.Metadata,
        ["MD5"] = HashFilters.Md5,
        ["SHA1"] = HashFilters.Sha1,
        ["SHA256"] = HashFilters.Sha256,
        ["SHA384"] = HashFilters.Sha384,
        ["SHA512"] = HashFilters.Sha512,
    };

    public static Filter? Find(string name) => Filters.GetValueOrDefault(name);
}
