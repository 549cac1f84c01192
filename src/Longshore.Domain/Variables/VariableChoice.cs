using System.Collections.Immutable;

namespace Longshore.Domain.Variables;

/// <summary>What became of a candidate.</summary>
/// <param name="Weight">Null when its scope does not hold.</param>
public sealed record CandidateRank(VariableCandidate Candidate, int? Weight, bool Won);

/// <summary>The value of one name in a context, and why.</summary>
/// <param name="Winner">Null: no value applies.</param>
/// <param name="IsAmbiguous">Another candidate of the same rank would have been as right; the choice is deterministic all the same.</param>
public sealed record VariableChoice(string Name, VariableCandidate? Winner, bool IsAmbiguous, ImmutableArray<CandidateRank> Ranking)
{
    /// <summary>Layer first, then weight, then the project before library sets, then the earlier candidate (workers.md §10.2-10.4).</summary>
    /// <param name="candidates">Values of one name, oldest first.</param>
    public static VariableChoice Of(string name, IEnumerable<VariableCandidate> candidates, VariableContext context)
    {
        var weighed = candidates.Select((candidate, age) => (candidate, age, weight: ScopeMatch.Weigh(candidate.Scope, context))).ToList();
        var applying = weighed.Where(one => one.weight is not null)
            .OrderByDescending(one => one.candidate.Layer)
            .ThenByDescending(one => one.weight)
            .ThenBy(one => one.candidate.SourceOrder)
            .ThenBy(one => one.age)
            .ToList();
        if (applying.Count == 0) return new VariableChoice(name, null, false, [.. weighed.Select(one => new CandidateRank(one.candidate, null, false))]);
        var best = applying[0];
        var ambiguous = applying.Count > 1 && applying[1] is var second && second.candidate.Layer == best.candidate.Layer && second.weight == best.weight
            && IsProject(second.candidate) == IsProject(best.candidate) && second.candidate.Value != best.candidate.Value;
        return new VariableChoice(name, best.candidate, ambiguous, [.. weighed.Select(one => new CandidateRank(one.candidate, one.weight, one.age == best.age))]);
    }

    /// <summary>Every name that has a value in the context.</summary>
    public static IEnumerable<VariableChoice> OfAll(IEnumerable<VariableCandidate> candidates, VariableContext context) =>
        from name in candidates.GroupBy(candidate => candidate.Name, StringComparer.OrdinalIgnoreCase)
        let choice = Of(name.Key, name, context)
        where choice.Winner is not null
        select choice;

    private static bool IsProject(VariableCandidate candidate) => candidate.SourceOrder == 0;
}
