using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Domain.Environments;
using Longshore.Domain.Ids;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Storage;

namespace Longshore.Application.Lifecycles;

/// <summary>Turns drafts of phases into phases.</summary>
internal static class PhaseRules
{
    // A page with more is unreadable, and every deployment looks at all of them.
    private const int MaxPhases = 100;

    public static async Task<Result<ImmutableArray<Phase>>> Read(StoreSession session, SpaceId space, IReadOnlyList<PhaseDraft> drafts, CancellationToken cancel)
    {
        if (drafts.Count > MaxPhases) return new Invalid("Phases", $"There are {drafts.Count} phases.", $"Use at most {MaxPhases}.");
        var known = (await session.Environments.List(Listing.All.ToQuery<EnvironmentId>(space), cancel)).Items.Select(one => one.Id).ToHashSet();
        var phases = ImmutableArray.CreateBuilder<Phase>(drafts.Count);
        var wrong = new List<Refusal>();
        for (var at = 0; at < drafts.Count; at++)
        {
            var phase = Read(drafts[at], $"Phases[{at}]", known);
            if (phase.IsRefused) wrong.Add(phase.Refusal);
            else if (phases.Any(other => other.Name.Equals(phase.Value.Name, StringComparison.OrdinalIgnoreCase)))
                wrong.Add(new Invalid($"Phases[{at}].Name", $"Two phases are called '{phase.Value.Name}'.", "Give each a name of its own."));
            else phases.Add(phase.Value);
        }
        return wrong.Count switch { 0 => phases.ToImmutable(), 1 => wrong[0], _ => new Several([.. wrong]) };
    }

    private static Result<Phase> Read(PhaseDraft draft, string field, HashSet<EnvironmentId> known)
    {
        var name = NameRule.Clean($"{field}.Name", draft.Name);
        if (name.IsRefused) return name.Refusal;
        var automatic = Environments(draft.AutomaticEnvironments, $"{field}.AutomaticDeploymentTargets", known);
        if (automatic.IsRefused) return automatic.Refusal;
        var optional = Environments(draft.OptionalEnvironments, $"{field}.OptionalDeploymentTargets", known);
        if (optional.IsRefused) return optional.Refusal;
        var twice = automatic.Value.Concat(optional.Value).GroupBy(id => id).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null) return new Invalid(field, $"{twice.Key} stands in the phase twice.", "Name each environment once.");
        var count = automatic.Value.Length + optional.Value.Length;
        if (draft.MinimumEnvironmentsBeforePromotion < 0 || (count > 0 && draft.MinimumEnvironmentsBeforePromotion > count))
            return new Invalid($"{field}.MinimumEnvironmentsBeforePromotion", "The number does not fit the phase.", $"Use 0 (all) to {count}.");
        if (RetentionRules.Check($"{field}.ReleaseRetentionPolicy", draft.ReleaseRetention) is { } release) return release;
        if (RetentionRules.Check($"{field}.TentacleRetentionPolicy", draft.MachineRetention) is { } machine) return machine;
        return new Phase
        {
            Id = string.IsNullOrWhiteSpace(draft.Id) ? Guid.NewGuid().ToString() : draft.Id.Trim(),
            Name = name.Value,
            AutomaticEnvironments = automatic.Value,
            OptionalEnvironments = optional.Value,
            MinimumEnvironmentsBeforePromotion = draft.MinimumEnvironmentsBeforePromotion,
            IsOptional = draft.IsOptional,
            IsPriority = draft.IsPriority,
            ReleaseRetention = draft.ReleaseRetention,
            MachineRetention = draft.MachineRetention,
        };
    }

    private static Result<ImmutableArray<EnvironmentId>> Environments(IReadOnlyList<string> texts, string field, HashSet<EnvironmentId> known)
    {
        var ids = ImmutableArray.CreateBuilder<EnvironmentId>(texts.Count);
        foreach (var text in texts)
        {
            if (!CollectionId.TryParse<EnvironmentId>(text, out var id) || !known.Contains(id)) return new Invalid(field, $"'{text}' is no environment of this space.", "Give ids such as Environments-1.");
            ids.Add(id);
        }
        return ids.ToImmutable();
    }
}
