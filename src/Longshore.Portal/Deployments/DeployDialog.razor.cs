using System.Collections.Immutable;
using Longshore.Application;
using Longshore.Application.Dashboard;
using Longshore.Application.Deployments;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Pools;
using Longshore.Application.Releases;
using Longshore.Domain.Environments;
using Longshore.Domain.Pools;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Portal.Processes;
using Longshore.Portal.Shell;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using ReleaseRecord = Longshore.Domain.Releases.Release;

namespace Longshore.Portal.Deployments;

/// <summary>Chooses what goes where, shows what will run, and starts it; then goes to its task.</summary>
public sealed partial class DeployDialog
{
    private readonly Dictionary<string, string> values = [];
    private ProjectOverview? overview;
    private ImmutableArray<string> choices = [];
    private ImmutableArray<WorkerPool> pools = [];
    private ReleaseRecord? release;
    private Refusal? refusal;
    private bool isSending;

    [Inject] private UseCases UseCases { get; set; } = null!;
    [Inject] private CurrentSpace Space { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>Slug.</summary>
    [Parameter, EditorRequired] public string Project { get; set; } = "";

    /// <summary>Chosen at first, or null.</summary>
    [Parameter] public EnvironmentId? Environment { get; set; }

    /// <summary>Version chosen at first; null: the newest.</summary>
    [Parameter] public string? Release { get; set; }

    private string? ChosenName => overview?.Environments.FirstOrDefault(environment => environment.Id == Environment)?.Name;

    private ImmutableArray<PromptView> Prompts => release is not null && Environment is { } environment ? PromptView.From(release, environment) : [];

    private ImmutableArray<PlannedStepView> Plan =>
        release is not null && ChosenName is { } environment ? PlannedStepView.From(release, environment, new ProcessNames(pools, overview!.Environments)) : [];

    private async Task<Result<ProjectOverview>> Read(CancellationToken cancel)
    {
        var named = await UseCases.Run<ListWorkerPools, Page<WorkerPool>>(new(Space.Id, Listing.All), cancel);
        if (!named.IsRefused) pools = named.Value.Items;
        return await UseCases.Run<GetProjectOverview, ProjectOverview>(new(Space.Id, Project, 50), cancel);
    }

    private async Task Take(ProjectOverview read)
    {
        overview = read;
        choices = [.. read.Releases.Select(one => one.Version)];
        if (Release is { } wanted && !choices.Contains(wanted)) choices = choices.Insert(0, wanted);
        await ChooseRelease(Release ?? choices.FirstOrDefault());
    }

    private async Task ChooseRelease(string? version)
    {
        release = null;
        if (version is null) return;
        var answer = await UseCases.Run<FindRelease, ReleaseRecord>(new(Space.Id, Reference<ProjectId>.Parse(Project), version), CancellationToken.None);
        refusal = answer.Refusal;
        if (answer.IsRefused) return;
        release = answer.Value;
        var options = EnvironmentOption.From(overview!, version).Where(option => option.MayDeploy).ToList();
        if (!options.Exists(option => option.Id == Environment)) Environment = options.Count > 0 ? options[0].Id : null;
    }

    private async Task Deploy()
    {
        if (release is null || Environment is not { } environment || isSending) return;
        // A second click while the first one is on its way must not deploy twice.
        isSending = true;
        var draft = new DeploymentDraft
        {
            Release = release.Id.ToString(),
            Environments = [environment.ToString()],
            Values = values.Where(value => value.Value.Length > 0).ToImmutableDictionary(),
        };
        var answer = await UseCases.Run<CreateDeployments, ImmutableArray<CreatedDeployment>>(new(Space.Id, draft), CancellationToken.None);
        isSending = false;
        refusal = answer.Refusal;
        if (answer.IsRefused) return;
        Dialog.Close();
        Navigation.NavigateTo(Links.Task(answer.Value[0].Task.Id));
    }
}
