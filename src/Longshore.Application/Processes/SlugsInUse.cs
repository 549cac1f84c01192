using System.Globalization;
using Longshore.Domain.Names;

namespace Longshore.Application.Processes;

/// <summary>Slugs of steps or actions within one process: those that were asked for come first, the rest get what is free.</summary>
internal sealed class SlugsInUse(IEnumerable<string?> wanted)
{
    private readonly HashSet<string> reserved = new(wanted.Where(slug => !string.IsNullOrWhiteSpace(slug)).Select(slug => Slug.From(slug!)));
    private readonly HashSet<string> taken = [];

    /// <param name="asked">The slug it is to keep or get; null: from the name.</param>
    public string Take(string? asked, string name)
    {
        if (!string.IsNullOrWhiteSpace(asked) && taken.Add(Slug.From(asked))) return Slug.From(asked);
        var slug = Slug.From(name);
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
            if (!reserved.Contains(candidate) && taken.Add(candidate)) return candidate;
        }
    }
}
