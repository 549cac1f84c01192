using System.Collections.Immutable;
using Longshore.Domain.Names;
using Longshore.Domain.Processes;
using Longshore.Domain.Refusals;
using Longshore.Storage.Secrets;

namespace Longshore.Application.Processes;

/// <summary>Turns a draft into a process: gives ids and slugs, finds what it names, and protects its secrets. Collects everything that is wrong.</summary>
/// <param name="before">The stored process: kept secrets come from it.</param>
internal sealed class ProcessReading(DeploymentProcess before, ProcessSurroundings around, SecretVault vault)
{
    private readonly List<Refusal> wrong = [];

    public Result<DeploymentProcess> Read(ProcessDraft draft)
    {
        var stepSlugs = new SlugsInUse(draft.Steps.Select(step => step.Slug));
        var actionSlugs = new SlugsInUse(draft.Steps.SelectMany(step => step.Actions).Select(action => action.Slug));
        var process = before with { Steps = [.. draft.Steps.Select((step, at) => Step(step, $"Steps[{at}]", stepSlugs, actionSlugs))] };
        wrong.AddRange(ProcessRules.Check(process));
        return wrong.Count switch { 0 => process, 1 => wrong[0], _ => new Several([.. wrong]) };
    }

    private ProcessStep Step(StepDraft draft, string field, SlugsInUse slugs, SlugsInUse actionSlugs)
    {
        var id = IdOr(draft.Id);
        var stored = before.Steps.FirstOrDefault(step => step.Id == id);
        var name = Name(draft.Name, field);
        return new()
        {
            Id = id,
            Name = name,
            Slug = slugs.Take(draft.Slug ?? stored?.Slug, name),
            Condition = draft.Condition ?? RunCondition.Success,
            StartTrigger = draft.StartTrigger ?? StartTrigger.StartAfterPrevious,
            PackageRequirement = draft.PackageRequirement ?? PackageRequirement.LetOctopusDecide,
            Properties = Properties(draft.Properties, stored?.Properties, field),
            Actions = [.. draft.Actions.Select((action, at) => Action(action, $"{field}.Actions[{at}]", actionSlugs))],
        };
    }

    private ProcessAction Action(ActionDraft draft, string field, SlugsInUse slugs)
    {
        var id = IdOr(draft.Id);
        var stored = before.Steps.SelectMany(step => step.Actions).FirstOrDefault(action => action.Id == id);
        var name = Name(draft.Name, field);
        Keep(NameRule.CheckText($"{field}.Notes", draft.Notes));
        return new()
        {
            Id = id,
            Name = name,
            Slug = slugs.Take(draft.Slug ?? stored?.Slug, name),
            ActionType = draft.ActionType ?? "",
            Notes = draft.Notes,
            IsDisabled = draft.IsDisabled ?? false,
            IsRequired = draft.IsRequired ?? false,
            CanBeUsedForProjectVersioning = draft.CanBeUsedForProjectVersioning ?? false,
            WorkerPool = string.IsNullOrWhiteSpace(draft.WorkerPool) ? null : around.Pools.Find($"{field}.WorkerPoolId", draft.WorkerPool, wrong),
            WorkerPoolVariable = string.IsNullOrWhiteSpace(draft.WorkerPoolVariable) ? null : draft.WorkerPoolVariable,
            Container = draft.Container,
            Environments = around.Environments.Find($"{field}.Environments", draft.Environments, wrong),
            ExcludedEnvironments = around.Environments.Find($"{field}.ExcludedEnvironments", draft.ExcludedEnvironments, wrong),
            Channels = around.Channels.Find($"{field}.Channels", draft.Channels, wrong),
            TenantTags = draft.TenantTags,
            Condition = draft.Condition ?? RunCondition.Success,
            Packages = [.. draft.Packages.Select((package, at) => Package(package, $"{field}.Packages[{at}]"))],
            Properties = Properties(draft.Properties, stored?.Properties, field),
        };
    }

    private PackageReference Package(PackageReferenceDraft draft, string field)
    {
        if (!string.IsNullOrWhiteSpace(draft.FeedId) && !draft.FeedId.Equals(BuiltInFeed.Id, StringComparison.OrdinalIgnoreCase))
            wrong.Add(new Invalid($"{field}.FeedId", $"There is no feed '{draft.FeedId}'.", $"Use {BuiltInFeed.Id}, and push the package there."));
        return new()
        {
            Id = IdOr(draft.Id),
            Name = draft.Name?.Trim() ?? "",
            PackageId = draft.PackageId?.Trim() ?? "",
            FeedId = BuiltInFeed.Id,
            AcquisitionLocation = string.IsNullOrWhiteSpace(draft.AcquisitionLocation) ? "Server" : draft.AcquisitionLocation,
            Version = string.IsNullOrWhiteSpace(draft.Version) ? null : draft.Version,
            Properties = draft.Properties,
        };
    }

    private ImmutableDictionary<string, PropertyValue> Properties(ImmutableDictionary<string, PropertyDraft> drafts, ImmutableDictionary<string, PropertyValue>? stored, string field)
    {
        var values = ImmutableDictionary.CreateBuilder<string, PropertyValue>();
        foreach (var (name, draft) in drafts)
        {
            var place = $"{field}.Properties.{name}";
            if (!draft.IsSensitive) values[name] = new(draft.Text);
            else if (draft.Text is { } secret) values[name] = new(vault.Protect(secret, before.Project.ToString()), IsSensitive: true);
            else if (draft.Keep && stored is not null && stored.TryGetValue(name, out var kept) && kept.IsSensitive) values[name] = kept;
            else if (draft.Keep) wrong.Add(new Invalid(place, "There is no stored secret to keep.", "Send the secret as NewValue."));
        }
        return values.ToImmutable();
    }

    private string Name(string? text, string field)
    {
        var name = NameRule.Clean($"{field}.Name", text);
        Keep(name.Refusal);
        return name.IsRefused ? "" : name.Value;
    }

    private void Keep(Refusal? refusal)
    {
        if (refusal is not null) wrong.Add(refusal);
    }

    private static string IdOr(string? id) => string.IsNullOrWhiteSpace(id) ? Guid.CreateVersion7().ToString() : id.Trim();
}
