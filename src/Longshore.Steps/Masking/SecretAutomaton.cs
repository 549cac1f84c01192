using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Longshore.Steps.Masking;

/// <summary>
/// Finds all patterns in one pass over bytes (Aho-Corasick), so that a thousand secrets cost what one costs.
/// Nodes are prefixes of patterns, numbered level by level: the children of a node lie side by side, which keeps a node at 17 bytes.
/// Node 0 is the empty prefix.
/// </summary>
internal sealed class SecretAutomaton
{
    private const int WindowLength = sizeof(uint);

    private readonly byte[] labels;
    private readonly int[] firstChild;
    private readonly int[] fallback;
    private readonly int[] depth;
    private readonly int[] longest;
    private readonly int[] rootChild = new int[256];

    /// <summary>A bit per hash of four bytes that begin a pattern: text that cannot begin one is skipped with a look at this. Null when a pattern is shorter than four bytes.</summary>
    private readonly uint[]? beginnings;

    internal SecretAutomaton(PrefixTree tree)
    {
        labels = tree.Labels;
        firstChild = tree.FirstChild;
        depth = tree.Depth;
        longest = tree.PatternLength;
        fallback = new int[labels.Length];
        for (var node = firstChild[0]; node < firstChild[1]; node++) rootChild[labels[node]] = node;
        LinkFallbacks();
        beginnings = tree.Patterns.TrueForAll(p => p.Length >= WindowLength) ? BeginningsOf(tree.Patterns) : null;
    }

    /// <summary>Bytes of the longest prefix of a pattern that the text read so far ends with.</summary>
    internal int DepthOf(int node) => depth[node];

    /// <summary>Reads <paramref name="text"/> up to and including the next byte at which a pattern ends.</summary>
    /// <param name="node">Where the last call stopped; 0 at the beginning.</param>
    /// <param name="hit">Length of the longest pattern that ends there; 0 when the text was read to its end without any.</param>
    /// <returns>Bytes read.</returns>
    internal int Read(ReadOnlySpan<byte> text, ref int node, out int hit)
    {
        var at = 0;
        var current = node;
        while (at < text.Length)
        {
            if (current == 0)
            {
                at = SkipToBeginning(text, at);
                if (at == text.Length) break;
            }
            current = Next(current, text[at++]);
            if (longest[current] != 0) break;
        }
        node = current;
        // Nothing read, nothing new: the node may still be the one of the hit before.
        hit = at == 0 ? 0 : longest[current];
        return at;
    }

    private int SkipToBeginning(ReadOnlySpan<byte> text, int at)
    {
        if (beginnings is { } bits)
        {
            ref var start = ref MemoryMarshal.GetReference(text);
            for (var last = text.Length - WindowLength; at <= last; at++)
            {
                var hash = HashOf(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, at)));
                if ((bits[hash >> 5] >> (int)(hash & 31) & 1) != 0) return at;
            }
        }
        while (at < text.Length && rootChild[text[at]] == 0) at++;
        return at;
    }

    private int Next(int node, byte value)
    {
        while (true)
        {
            var child = ChildOf(node, value);
            if (child != 0 || node == 0) return child;
            node = fallback[node];
        }
    }

    private int ChildOf(int node, byte value)
    {
        if (node == 0) return rootChild[value];
        var first = firstChild[node];
        var count = firstChild[node + 1] - first;
        if (count == 0) return 0;
        if (count == 1) return labels[first] == value ? first : 0;
        var index = labels.AsSpan(first, count).IndexOf(value);
        return index < 0 ? 0 : first + index;
    }

    private void LinkFallbacks()
    {
        for (var node = 0; node < labels.Length; node++)
        {
            for (var child = firstChild[node]; child < firstChild[node + 1]; child++)
            {
                fallback[child] = node == 0 ? 0 : Next(fallback[node], labels[child]);
                if (longest[child] == 0) longest[child] = longest[fallback[child]];
            }
        }
    }

    private static uint[] BeginningsOf(List<byte[]> patterns)
    {
        var bits = new uint[(1 << 16) / 32];
        foreach (var pattern in patterns)
        {
            var hash = HashOf(Unsafe.ReadUnaligned<uint>(ref pattern[0]));
            bits[hash >> 5] |= 1u << (int)(hash & 31);
        }
        return bits;
    }

    /// <summary>16 bits; the factor is 2^32 divided by the golden ratio, which spreads similar texts.</summary>
    private static uint HashOf(uint window) => window * 2654435769u >> 16;
}
