using Longshore.Domain.Packages;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Storage;

namespace Longshore.Application.Packages;

/// <summary>Finds packages by what clients call their id: <c>packages-Acme.Web.1.2.3</c> or <c>Acme.Web.1.2.3</c>.</summary>
internal static class PackageReferences
{
    private const string Prefix = "packages-";

    // A longer one is no id of ours; each dot may cost a look into the database.
    private const int MaxDots = 20;

    public static async Task<Result<Package>> ResolvePackage(this StoreSession session, SpaceId space, string text, CancellationToken cancel)
    {
        // A package may itself be called "packages-…", so the text as it stands comes last.
        foreach (var form in text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? [text[Prefix.Length..], text] : new[] { text })
        {
            if (await Find(session, space, form, cancel) is { } found) return found;
        }
        return new NotFound("", "There is no such package in the feed of this space.", "See the list of packages.");
    }

    // Where the id ends and the version begins is not written in it, so every dot is tried.
    private static async Task<Package?> Find(StoreSession session, SpaceId space, string text, CancellationToken cancel)
    {
        var tried = 0;
        for (var dot = text.IndexOf('.', StringComparison.Ordinal); dot > 0 && tried < MaxDots; dot = text.IndexOf('.', dot + 1), tried++)
        {
            var version = text[(dot + 1)..];
            if (version.Length == 0 || !char.IsAsciiDigit(version[0])) continue;
            if (await session.FindPackage(space, text[..dot], version, cancel) is { } found) return found;
        }
        return null;
    }
}
