using System.Collections.Immutable;
using Longshore.Steps.Journals;

namespace Longshore.Steps.Runs;

/// <summary>Output variables in order of first setting, each with its last value; names ignore case.</summary>
internal sealed class OutputList
{
    private readonly List<OutputFrame> frames = [];
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Characters of all names and values.</summary>
    public long Characters { get; private set; }

    public ImmutableArray<OutputFrame> All => [.. frames];

    public void Set(OutputFrame output)
    {
        Characters += output.Name.Length + output.Value.Length;
        if (places.TryAdd(output.Name, frames.Count))
        {
            frames.Add(output);
            return;
        }
        var place = places[output.Name];
        Characters -= frames[place].Name.Length + frames[place].Value.Length;
        frames[place] = output;
    }
}
