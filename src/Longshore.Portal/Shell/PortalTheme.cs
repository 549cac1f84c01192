using MudBlazor;

namespace Longshore.Portal.Shell;

/// <summary>What MudBlazor cannot take from the style sheet; colours come from there (css/mud.css), so that data-theme alone decides.</summary>
internal static class PortalTheme
{
    private static readonly string[] Family = ["Inter", "system-ui", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Family, FontSize = "13.5px", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Family, TextTransform = "none", LetterSpacing = "normal" },
        },
    };
}
