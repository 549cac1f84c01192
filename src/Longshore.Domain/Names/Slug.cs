using System.Text;

namespace Longshore.Domain.Names;

/// <summary>The form of a name that stands in addresses: lower-case ASCII letters, digits and single dashes.</summary>
public static class Slug
{
    /// <summary>Such as <c>default-worker-pool</c>; <c>unnamed</c> when nothing of the text can stand in an address.</summary>
    public static string From(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        while (slug.Length > 0 && slug[^1] == '-') slug.Length--;
        return slug.Length == 0 ? "unnamed" : slug.ToString();
    }
}
