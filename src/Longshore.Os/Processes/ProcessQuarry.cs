using System.Collections.Immutable;
using System.Runtime.Versioning;
using System.Text;

namespace Longshore.Os.Processes;

/// <summary>
/// The processes of one run, by three traces: descent, session and an entry of the environment. A process that forks, forks twice or starts a session
/// of its own leaves the first two, one that empties its environment the third; none of ours leaves all three while its subreaper lives.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed record ProcessQuarry
{
    /// <summary>This process's descendants belong to the run (not itself); null = there is no such process (any more).</summary>
    public int? Ancestor { get; init; }

    /// <summary>Members of this session belong to the run; null = none.</summary>
    public int? Session { get; init; }

    /// <summary>A process with this whole entry (<c>NAME=value</c>) in its first environment belongs to the run; null = none.</summary>
    public string? Mark { get; init; }

    /// <summary>Living processes of the run, as one look at <c>/proc</c> shows them; never the calling process or the ancestor.</summary>
    public ImmutableArray<ProcessStat> Look()
    {
        var living = ProcessStat.All().Where(stat => stat.IsLiving && stat.Id != Environment.ProcessId && stat.Id != Ancestor).ToList();
        var family = Ancestor is { } ancestor ? Descendants(ancestor, living) : [];
        var mark = Mark is null ? null : Encoding.UTF8.GetBytes(Mark);
        return [.. living.Where(stat => family.Contains(stat.Id) || stat.Session == Session || (mark is not null && Carries(stat.Id, mark)))];
    }

    private static HashSet<int> Descendants(int ancestor, List<ProcessStat> living)
    {
        var children = living.ToLookup(stat => stat.Parent, stat => stat.Id);
        var found = new HashSet<int>();
        var next = new Stack<int>([ancestor]);
        while (next.TryPop(out var parent))
        {
            foreach (var child in children[parent])
                if (found.Add(child)) next.Push(child);
        }
        return found;
    }

    private static bool Carries(int process, ReadOnlySpan<byte> mark)
    {
        if (ProcFile.TryRead(process, "environ") is not { } environment) return false;
        foreach (var entry in environment.AsSpan().Split((byte)0))
            if (environment.AsSpan(entry).SequenceEqual(mark)) return true;
        return false;
    }
}
