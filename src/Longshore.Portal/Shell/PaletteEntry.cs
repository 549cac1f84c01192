using System.Collections.Immutable;

namespace Longshore.Portal.Shell;

/// <summary>Something the palette can go to or do.</summary>
/// <param name="Kind">Such as <c>Page</c>, <c>Project</c>, <c>Deploy</c>.</param>
/// <param name="Href">Where it leads; null when it does something instead.</param>
public sealed record PaletteEntry(string Kind, string Name, string? Href)
{
    /// <summary>What it does when it leads nowhere.</summary>
    public PaletteDeploy? Deploy { get; init; }

    /// <summary>Entries that hold all words of <paramref name="text"/>, best first: those that hold the text as it is, then those that begin with its first word.</summary>
    public static ImmutableArray<PaletteEntry> Find(ImmutableArray<PaletteEntry> entries, string? text, int most = 12)
    {
        var words = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. entries
            .Where(entry => Array.TrueForAll(words, word => entry.Sentence.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(entry => words.Length > 0 && entry.Sentence.Contains(string.Join(' ', words), StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ThenBy(entry => words.Length == 0 || entry.Name.StartsWith(words[0], StringComparison.OrdinalIgnoreCase) || entry.Sentence.StartsWith(words[0], StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .Take(most)];
    }

    private string Sentence => $"{Kind} {Name}";
}

/// <param name="Project">Slug.</param>
public sealed record PaletteDeploy(string Project, Domain.Environments.EnvironmentId Environment);
