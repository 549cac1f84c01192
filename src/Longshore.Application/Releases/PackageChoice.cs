using System.Collections.Immutable;
using Longshore.Domain.Packages;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Releases;

/// <summary>Chooses a version for every package that a release needs, and makes sure the feed has it.</summary>
internal sealed class PackageChoice(StoreSession session, SpaceId space, ReleaseDraft draft)
{
    private readonly List<Refusal> wrong = [];

    public async Task<Result<ImmutableArray<SelectedPackage>>> Choose(ImmutableArray<PackageSlot> slots, CancellationToken cancel)
    {
        var selectors = Selectors();
        RefuseUnknown(slots);
        var chosen = ImmutableArray.CreateBuilder<SelectedPackage>(slots.Length);
        foreach (var slot in slots)
        {
            var version = Wanted(slot, selectors) ?? await Newest(slot, cancel);
            if (version is null) continue;
            if (await session.FindPackage(space, slot.Package.PackageId, version, cancel) is { } package) chosen.Add(new(slot.ActionName, slot.Package.Name, package.Version));
            else wrong.Add(new Invalid(draft.Fields.Packages, $"The built-in feed has no version {version} of {slot}.", "Push it first, or choose another version."));
        }
        return wrong.Count switch { 0 => chosen.ToImmutable(), 1 => wrong[0], _ => new Several([.. wrong]) };
    }

    private List<PackageSelector> Selectors()
    {
        var selectors = new List<PackageSelector>();
        for (var at = 0; at < draft.Selectors.Length; at++)
        {
            var parsed = PackageSelector.Parse($"{draft.Fields.Packages}[{at}]", draft.Selectors[at]);
            if (parsed.IsRefused) wrong.Add(parsed.Refusal);
            else selectors.Add(parsed.Value);
        }
        return selectors;
    }

    private void RefuseUnknown(ImmutableArray<PackageSlot> slots)
    {
        for (var at = 0; at < draft.Packages.Length; at++)
        {
            var selected = draft.Packages[at];
            if (!slots.Any(slot => Names(selected, slot)))
                wrong.Add(new Invalid(
                    $"{draft.Fields.Packages}[{at}]", $"No action '{selected.ActionName}' has a package reference '{selected.PackageReferenceName}'.",
                    "See the process's template for the packages that need a version."));
        }
    }

    // A version fixed in the process goes before every wish; among selectors the closest fit wins, and of equal ones the last.
    private string? Wanted(PackageSlot slot, List<PackageSelector> selectors)
    {
        if (slot.Package.Version is { } pinned) return pinned;
        if (draft.Packages.LastOrDefault(selected => Names(selected, slot)) is { } named) return named.Version;
        var best = selectors.Select(selector => (selector, fit: selector.Fit(slot.StepName, slot.ActionName, slot.Package.PackageId, slot.Package.Name)))
            .Where(candidate => candidate.fit > 0).OrderBy(candidate => candidate.fit).LastOrDefault();
        return best.selector?.Version ?? (string.IsNullOrWhiteSpace(draft.PackageVersion) ? null : draft.PackageVersion);
    }

    private async Task<string?> Newest(PackageSlot slot, CancellationToken cancel)
    {
        var stored = await session.ListPackages(new() { Space = space, Filters = [new(FilterKey.PackageId, [slot.Package.PackageId])], Take = int.MaxValue }, cancel);
        var newest = NewestOf(stored.Items, draft.PackagePrerelease);
        if (newest is null)
            wrong.Add(new Invalid(
                draft.Fields.Packages,
                string.IsNullOrWhiteSpace(draft.PackagePrerelease) ? $"The built-in feed has no package {slot}." : $"The built-in feed has no version of {slot} with the label '{draft.PackagePrerelease}'.",
                "Push it first."));
        return newest;
    }

    /// <summary>The highest final version, else the highest at all; with <paramref name="label"/> the highest with that pre-release label.</summary>
    internal static string? NewestOf(ImmutableArray<Package> packages, string? label)
    {
        var versions = packages.Select(package => ReleaseVersion.TryParse(package.Version, out var version) ? version : null).OfType<ReleaseVersion>().ToList();
        var candidates = string.IsNullOrWhiteSpace(label)
            ? versions.Exists(version => !version.IsPrerelease) ? versions.Where(version => !version.IsPrerelease) : versions
            : versions.Where(version => version.Suffix.Equals(label, StringComparison.OrdinalIgnoreCase) || version.Suffix.StartsWith($"{label}.", StringComparison.OrdinalIgnoreCase));
        return candidates.Max()?.Text ?? (string.IsNullOrWhiteSpace(label) && packages is [var first, ..] ? first.Version : null);
    }

    private static bool Names(SelectedPackage selected, PackageSlot slot) =>
        (Is(selected.ActionName, slot.ActionName) || Is(selected.ActionName, slot.StepName)) && Is(selected.PackageReferenceName, slot.Package.Name);

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
