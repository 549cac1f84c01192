using System.Collections.Immutable;
using Longshore.Application;
using Longshore.Application.Dashboard;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace Longshore.Portal.Shell;

/// <summary>Everything by its name: pages, projects, and deploying one to an environment.</summary>
public sealed partial class Palette
{
    private static readonly ImmutableArray<PaletteEntry> Pages =
    [
        new("Page", "Dashboard", "/"), new("Page", "Projects", "/projects"), new("Page", "Tasks", "/tasks"), new("Page", "Workers", Links.Workers), new("Page", "Worker pools", Links.Pools),
        new("Page", "Packages", "/packages"), new("Page", "Audit", "/audit"), new("Page", "Settings", "/settings"), new("Page", "Profile and API keys", "/profile"),
    ];

    private ImmutableArray<PaletteEntry> all = Pages;
    private ImmutableArray<PaletteEntry> found = PaletteEntry.Find(Pages, null);
    private string text = "";
    private int chosen;
    private bool swallow;

    [Inject] private UseCases UseCases { get; set; } = null!;
    [Inject] private CurrentSpace Space { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;
    [Inject] private Dialogs Dialogs { get; set; } = null!;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = null!;

    private string? Active => found.IsEmpty ? null : $"palette-{chosen}";

    protected override async Task OnInitializedAsync()
    {
        var answer = await UseCases.Run<GetDashboard, DashboardView>(new(Space.Id), CancellationToken.None);
        if (answer.IsRefused) return;
        all = [.. Pages, .. Projects(answer.Value), .. Deployments(answer.Value)];
        found = PaletteEntry.Find(all, text);
    }

    private static IEnumerable<PaletteEntry> Projects(DashboardView view) =>
        view.Projects.Select(project => new PaletteEntry("Project", project.Project.Name, Links.Project(project.Project.Slug)));

    private static IEnumerable<PaletteEntry> Deployments(DashboardView view) =>
        from project in view.Projects
        where project.Releases > 0
        from pair in project.Cells.Zip(view.Environments)
        where pair.First.MayDeploy
        select new PaletteEntry("Deploy", $"{project.Project.Name} to {pair.Second.Name}", null) { Deploy = new(project.Project.Slug, pair.Second.Id) };

    private void Type(ChangeEventArgs typed)
    {
        text = typed.Value as string ?? "";
        found = PaletteEntry.Find(all, text);
        chosen = 0;
    }

    private Task Press(KeyboardEventArgs pressed)
    {
        // The arrows must not move the cursor in the box as well; this takes effect from the next key on, and they come in rows.
        swallow = pressed.Key is "ArrowDown" or "ArrowUp";
        if (found.IsEmpty) return Task.CompletedTask;
        if (pressed.Key == "ArrowDown") chosen = (chosen + 1) % found.Length;
        if (pressed.Key == "ArrowUp") chosen = (chosen + found.Length - 1) % found.Length;
        return pressed.Key == "Enter" ? Run(found[chosen]) : Task.CompletedTask;
    }

    private async Task Run(PaletteEntry entry)
    {
        Dialog.Close();
        if (entry.Href is { } href) Navigation.NavigateTo(href);
        else if (entry.Deploy is { } deploy) await Dialogs.Deploy(deploy.Project, deploy.Environment);
    }
}
