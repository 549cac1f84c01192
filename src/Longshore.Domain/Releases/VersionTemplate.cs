using System.Globalization;
using System.Text;
using Longshore.Domain.Refusals;

namespace Longshore.Domain.Releases;

/// <summary>Names the next release from a template such as <c>#{Octopus.Version.LastMajor}.#{Octopus.Version.LastMinor}.#{Octopus.Version.NextPatch}</c> or a mask such as <c>1.4.i</c> (workers.md §13.8).</summary>
public static class VersionTemplate
{
    private const string Field = "Version";
    private const string Known = "Known are Octopus.Version.(Last|Next)(Major|Minor|Patch|Build|Revision|Suffix), the same with Octopus.Version.Channel, and Octopus.Date.(Year|Month|Day|DayOfYear).";

    /// <param name="template">From the project.</param>
    /// <param name="last">Newest release of the project; null: none yet.</param>
    /// <param name="lastOfChannel">Newest release of the channel; null: none yet.</param>
    /// <param name="today">For the date expressions, in UTC.</param>
    public static Result<ReleaseVersion> Next(string template, ReleaseVersion? last, ReleaseVersion? lastOfChannel, DateOnly today)
    {
        var text = new StringBuilder();
        var rest = template.AsSpan().Trim();
        while (rest.IndexOf("#{", StringComparison.Ordinal) is var open and >= 0)
        {
            text.Append(rest[..open]);
            var close = rest[open..].IndexOf('}');
            if (close < 0) return new Invalid(Field, $"The version template '{template}' has '#{{' without '}}'.", "Mend it in the project's settings, or give a version.");
            var name = rest[(open + 2)..(open + close)].Trim().ToString();
            if (Value(name, last, lastOfChannel, today) is not { } value) return new Invalid(Field, $"The version template uses '{name}', which is not known.", Known);
            text.Append(value);
            rest = rest[(open + close + 1)..];
        }
        // A template that ends in "-#{Octopus.Version.LastSuffix}" gives a bare dash after a final version.
        var filled = FillMask(text.Append(rest).ToString(), last).TrimEnd('-');
        return ReleaseVersion.TryParse(filled, out var version) ? version : new Invalid(Field, $"The version template gives '{filled}', which is no version.", ReleaseVersion.Form);
    }

    private static string? Value(string name, ReleaseVersion? last, ReleaseVersion? lastOfChannel, DateOnly today)
    {
        if (name.StartsWith("Octopus.Version.Channel.", StringComparison.OrdinalIgnoreCase)) return PartOf(lastOfChannel, name["Octopus.Version.Channel.".Length..]);
        if (name.StartsWith("Octopus.Version.", StringComparison.OrdinalIgnoreCase)) return PartOf(last, name["Octopus.Version.".Length..]);
        return name.ToUpperInvariant() switch
        {
            "OCTOPUS.DATE.YEAR" => Text(today.Year),
            "OCTOPUS.DATE.MONTH" => Text(today.Month),
            "OCTOPUS.DATE.DAY" => Text(today.Day),
            "OCTOPUS.DATE.DAYOFYEAR" => Text(today.DayOfYear),
            _ => null,
        };
    }

    private static string? PartOf(ReleaseVersion? version, string part)
    {
        var isNext = part.StartsWith("Next", StringComparison.OrdinalIgnoreCase);
        if (!isNext && !part.StartsWith("Last", StringComparison.OrdinalIgnoreCase)) return null;
        var name = part[4..].ToUpperInvariant();
        if (name == "SUFFIX") return isNext ? NextSuffix(version?.Suffix ?? "") : version?.Suffix ?? "";
        int? place = name switch { "MAJOR" => 0, "MINOR" => 1, "PATCH" or "BUILD" => 2, "REVISION" => 3, _ => null };
        return place is { } known ? Text((version?.Number(known) ?? 0) + (isNext ? 1 : 0)) : null;
    }

    // beta.3 is followed by beta.4; a label without a number gets one.
    private static string NextSuffix(string suffix)
    {
        var digits = suffix.Length - suffix.AsSpan().TrimEnd("0123456789").Length;
        if (digits == 0) return suffix.Length == 0 ? "" : $"{suffix}.1";
        return int.TryParse(suffix[^digits..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? suffix[..^digits] + Text(number + 1) : suffix;
    }

    // In a mask "c" stands for the last release's number at that place and "i" for the one after it; behind a number that has changed, "i" and "c" begin at 0.
    private static string FillMask(string text, ReleaseVersion? last)
    {
        var end = text.AsSpan().IndexOfAny('-', '+');
        var parts = (end < 0 ? text : text[..end]).Split('.');
        var same = true;
        for (var place = 0; place < parts.Length; place++)
        {
            var before = last?.Number(place) ?? 0;
            if (parts[place] == "c") parts[place] = Text(same ? before : 0);
            else if (parts[place] == "i")
            {
                parts[place] = Text(same ? before + 1 : 0);
                same = false;
            }
            else if (parts[place] != Text(before)) same = false;
        }
        return string.Join('.', parts) + (end < 0 ? "" : text[end..]);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
