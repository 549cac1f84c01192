using Longshore.Api.Transport;
using Longshore.Application.Releases;

namespace Longshore.Api.Releases;

/// <summary>What a deployment would do and ask for, as clients read it (rest-api.md §8).</summary>
internal sealed record DeploymentPreviewDocument(
    IReadOnlyList<PreviewStepDocument> StepsToExecute, FormDocument Form, bool UseGuidedFailureModeByDefault, IReadOnlyList<string> Changes, string ChangesMarkdown,
    IReadOnlyDictionary<string, string> Links)
{
    public static DeploymentPreviewDocument From(DeploymentPreview preview) => new(
        [.. preview.Actions.Select(PreviewStepDocument.From)], FormDocument.From(preview.Asks), preview.UseGuidedFailure, [], "",
        new Dictionary<string, string> { ["Self"] = $"/api/{preview.Release.Space}/releases/{preview.Release.Id}/deployments/preview/{preview.Environment.Id}" });
}

internal sealed record PreviewStepDocument
{
    public required string ActionId { get; init; }
    public required string ActionName { get; init; }
    public required string ActionNumber { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }
    public IReadOnlyList<string> MachineNames { get; init; } = [];
    public IReadOnlyList<NamedItem> Machines { get; init; } = [];
    public bool CanBeSkipped { get; init; }
    public bool IsDisabled { get; init; }

    /// <summary>True: it looks for deployment targets, and there are none.</summary>
    public bool HasNoApplicableMachines { get; init; }
    public IReadOnlyList<NamedItem> UnavailableMachines { get; init; } = [];
    public IReadOnlyList<NamedItem> ExcludedMachines { get; init; } = [];

    public static PreviewStepDocument From(PreviewedAction action) => new()
    {
        ActionId = action.Action.Id,
        ActionName = action.Action.Name,
        ActionNumber = action.Number,
        Roles = action.Roles,
        CanBeSkipped = action.Action.MayBeSkipped(),
        IsDisabled = action.Action.IsDisabled,
        HasNoApplicableMachines = !action.Roles.IsEmpty,
    };
}
