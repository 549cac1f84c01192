using System.Globalization;
using System.Text;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>Colours and weight that a script chose with SGR escape sequences (ECMA-48 §8.3.117).</summary>
/// <param name="Ink">-1: not chosen; 0-15: of the palette; else <see cref="Rgb"/>.</param>
/// <param name="Ground">As <paramref name="Ink"/>.</param>
public readonly record struct AnsiStyle(int Ink, int Ground, bool Bold, bool Dim, bool Italic, bool Underline, bool Inverse, bool Strike)
{
    private const int RgbFlag = 1 << 24;

    public static AnsiStyle Plain { get; } = new(-1, -1, false, false, false, false, false, false);

    public static int Rgb(int red, int green, int blue) => RgbFlag | (Math.Clamp(red, 0, 255) << 16) | (Math.Clamp(green, 0, 255) << 8) | Math.Clamp(blue, 0, 255);

    /// <summary>One of 256 colours: 16 of the palette, a cube of 216, 24 greys.</summary>
    public static int Indexed(int number) => number switch
    {
        < 0 or > 255 => -1,
        < 16 => number,
        < 232 => Rgb(Cube((number - 16) / 36), Cube((number - 16) / 6 % 6), Cube((number - 16) % 6)),
        _ => Rgb(8 + 10 * (number - 232), 8 + 10 * (number - 232), 8 + 10 * (number - 232)),
    };

    /// <summary>Classes of the style sheet, or null when there are none.</summary>
    public string? Css
    {
        get
        {
            if (this == Plain) return null;
            var (ink, ground) = Shown;
            var css = new StringBuilder();
            if (ink is >= 0 and < 16) css.Append(CultureInfo.InvariantCulture, $"i{ink} ");
            if (ground is >= 0 and < 16) css.Append(CultureInfo.InvariantCulture, $"g{ground} ");
            if (Inverse && Ground < 0) css.Append("i-ground ");
            if (Inverse && Ink < 0) css.Append("g-ink ");
            if (Bold) css.Append("bold ");
            if (Dim) css.Append("dim ");
            if (Italic) css.Append("italic ");
            if (Underline) css.Append("underline ");
            if (Strike) css.Append("strike ");
            return css.Length == 0 ? null : css.ToString(0, css.Length - 1);
        }
    }

    /// <summary>Declarations for colours outside the palette, or null. Made of numbers only, so nothing a script wrote gets in.</summary>
    public string? Declarations
    {
        get
        {
            var (ink, ground) = Shown;
            var inkText = (ink & RgbFlag) != 0 && ink > 0 ? $"color:#{ink & 0xFFFFFF:x6};" : "";
            var groundText = (ground & RgbFlag) != 0 && ground > 0 ? $"background:#{ground & 0xFFFFFF:x6};" : "";
            return inkText.Length + groundText.Length == 0 ? null : inkText + groundText;
        }
    }

    private (int Ink, int Ground) Shown => Inverse ? (Ground, Ink) : (Ink, Ground);

    private static int Cube(int level) => level == 0 ? 0 : 55 + 40 * level;
}
