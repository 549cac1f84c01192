using System.Collections.Immutable;
using Longshore.Application;
using Longshore.Application.Lifecycles;
using Longshore.Application.Lists;
using Longshore.Application.ProjectGroups;
using Longshore.Application.Projects;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Portal.Shell;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Longshore.Portal.Projects;

/// <summary>Makes a project and goes to it.</summary>
public sealed partial class ProjectDialog
{
    private string name = "";
    private string? group;
    private string? lifecycle;
    private string? description;
    private ImmutableArray<ProjectGroup> groups = [];
    private ImmutableArray<Lifecycle> lifecycles = [];
    private Refusal? refusal;

    [Inject] private UseCases UseCases { get; set; } = null!;
    [Inject] private CurrentSpace Space { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var shelves = await UseCases.Run<ListProjectGroups, Page<ProjectGroup>>(new(Space.Id, Listing.All), CancellationToken.None);
        if (!shelves.IsRefused) groups = shelves.Value.Items;
        var ways = await UseCases.Run<ListLifecycles, Page<Lifecycle>>(new(Space.Id, Listing.All), CancellationToken.None);
        if (!ways.IsRefused) lifecycles = ways.Value.Items;
        group = groups.FirstOrDefault()?.Slug;
        lifecycle = lifecycles.FirstOrDefault()?.Slug;
    }

    private async Task Create()
    {
        var draft = new ProjectDraft { Name = name, Group = group, Lifecycle = lifecycle, Description = description };
        var answer = await UseCases.Run<CreateProject, Project>(new(Space.Id, draft), CancellationToken.None);
        refusal = answer.Refusal;
        if (answer.IsRefused) return;
        Dialog.Close();
        Navigation.NavigateTo(Links.Project(answer.Value.Slug, "process"));
    }
}
