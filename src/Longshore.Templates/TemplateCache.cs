using System.Collections.Concurrent;

namespace Longshore.Templates;

/// <summary>
/// Keeps parsed templates by their text, so that each is parsed once. May be shared by dictionaries and threads. Bounded by the characters it
/// holds: when the newer half is full the older half is dropped, and what is still used moves over.
/// </summary>
/// <param name="capacity">Most characters of source text to hold: default 8 Mi. Longer templates are not kept.</param>
public sealed class TemplateCache(int capacity = 8 * 1024 * 1024)
{
    private Half newer = new();
    private Half older = new();

    /// <summary>The parsed text, from the cache if it is there.</summary>
    public Template Parse(string text, EvaluateMode mode = EvaluateMode.Strict)
    {
        var key = (text, mode);
        if (newer.Templates.TryGetValue(key, out var known)) return known;
        var template = older.Templates.TryGetValue(key, out known) ? known : Template.Parse(text, mode);
        if (text.Length <= capacity / 2) Keep(key, template);
        return template;
    }

    // Two threads may both drop a half: then a template is parsed once more, nothing worse.
    private void Keep((string Text, EvaluateMode Mode) key, Template template)
    {
        var half = newer;
        if (Interlocked.Add(ref half.Length, key.Text.Length + 1) > capacity / 2)
        {
            older = half;
            newer = half = new Half { Length = key.Text.Length + 1 };
        }

        half.Templates[key] = template;
    }

    private sealed class Half
    {
        public int Length;

        public ConcurrentDictionary<(string Text, EvaluateMode Mode), Template> Templates { get; } = new();
    }
}
