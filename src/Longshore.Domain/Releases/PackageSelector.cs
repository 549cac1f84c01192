using System.Text;
using Longshore.Domain.Refusals;

namespace Longshore.Domain.Releases;

/// <summary>One wish for package versions, written <c>package-or-step:version</c> or <c>package-or-step:reference:version</c> (rest-api.md §8).</summary>
/// <param name="Name">Package id or name of step or action; null: any.</param>
/// <param name="Reference">Name of the package reference; null: any.</param>
public sealed record PackageSelector(string? Name, string? Reference, string Version)
{
    private const string Form = "Write package-or-step:version or package-or-step:reference:version; * stands for any, and a backslash before :, / or = takes it as part of a name.";

    /// <param name="field">Named by the refusal, such as <c>Packages[0]</c>.</param>
    public static Result<PackageSelector> Parse(string field, string text)
    {
        var parts = Split(text);
        if (parts.Count is < 2 or > 3 || parts.Any(part => part.Length == 0)) return new Invalid(field, $"'{text}' does not say which package gets which version.", Form);
        return new PackageSelector(Any(parts[0]), parts.Count == 3 ? Any(parts[1]) : null, parts[^1]);
    }

    /// <summary>How closely it fits a package reference: 0 not at all, else the more the better.</summary>
    public int Fit(string stepName, string actionName, string packageId, string referenceName)
    {
        var byName = Name is null ? 1 : IsSame(Name, stepName) || IsSame(Name, actionName) || IsSame(Name, packageId) ? 3 : 0;
        var byReference = Reference is null ? 1 : IsSame(Reference, referenceName) ? 2 : 0;
        return byName * byReference;
    }

    private static string? Any(string part) => part == "*" ? null : part;

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && IsSeparator(text[at + 1])) part.Append(text[++at]);
            else if (IsSeparator(text[at]))
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
            }
            else part.Append(text[at]);
        }
        parts.Add(part.ToString().Trim());
        return parts;
    }

    private static bool IsSeparator(char c) => c is ':' or '/' or '=';
}
