using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace Longshore.Cli.Verbs;

/// <summary>Words of which one is to be typed, whatever its case.</summary>
/// <param name="What">What the word is, like <c>output</c>.</param>
/// <param name="Words">The words; each is also the name of a value.</param>
internal sealed record Choice<T>(string What, params ImmutableArray<string> Words)
    where T : struct, Enum
{
    /// <summary>The value behind the word; an error in the command line for any other word, numbers included.</summary>
    public T Parse(ArgumentResult typed)
    {
        var text = typed.Tokens[0].Value;
        if (Words.Contains(text, StringComparer.OrdinalIgnoreCase)) return Enum.Parse<T>(text, ignoreCase: true);
        typed.AddError($"'{text}' is no {What}: choose {string.Join(", ", Words[..^1])} or {Words[^1]}.");
        return default;
    }

    /// <summary>Makes the words, and nothing else, what a shell completes to.</summary>
    public void Offer(List<Func<CompletionContext, IEnumerable<CompletionItem>>> sources)
    {
        sources.Clear();
        sources.Add(_ => Words);
    }
}
