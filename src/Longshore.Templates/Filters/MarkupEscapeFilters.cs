using System.Buffers;

namespace Longshore.Templates.Filters;

/// <summary>Escapes for HTML, XML and JSON texts.</summary>
internal static class MarkupEscapeFilters
{
    private static readonly SearchValues<char> Html = SearchValues.Create("&<>\"'/");
    private static readonly SearchValues<char> Xml = SearchValues.Create("&<>\"'");
    private static readonly SearchValues<char> Json = SearchValues.Create("\"\\\r\n\t");

    public static string? HtmlEscape(FilterCall call) => Escape.Characters(call, Html, Entity);

    public static string? XmlEscape(FilterCall call) => Escape.Characters(call, Xml, Entity);

    public static string? JsonEscape(FilterCall call) => Escape.Characters(call, Json, c => c switch
    {
        '\r' => "\\r",
        '\n' => "\\n",
        '\t' => "\\t",
        _ => $"\\{c}",
    });

    private static string Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&apos;",
        _ => "&#x2F;",
    };
}
