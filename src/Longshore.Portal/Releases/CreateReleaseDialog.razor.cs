using System.Collections.Immutable;
using Longshore.Application;
using Longshore.Application.Channels;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Packages;
using Longshore.Application.Processes;
using Longshore.Application.Releases;
using Longshore.Domain.Packages;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Portal.Shell;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Longshore.Portal.Releases;

/// <summary>Makes a release of a project; what is left empty is chosen by the project's rules.</summary>
public sealed partial class CreateReleaseDialog
{
    private string version = "";
    private string? notes;
    private string? channel;
    private ImmutableArray<Channel> channels = [];
    private ImmutableArray<PackageChoiceView> packages = [];
    private Refusal? refusal;

    [Inject] private UseCases UseCases { get; set; } = null!;
    [Inject] private CurrentSpace Space { get; set; } = null!;
    [Inject] private Dialogs Dialogs { get; set; } = null!;
    [Inject] private ISnackbar Snackbar { get; set; } = null!;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>Slug.</summary>
    [Parameter, EditorRequired] public string Project { get; set; } = "";

    private Reference<ProjectId> ProjectReference => Reference<ProjectId>.Parse(Project);

    private async Task<Result<ReleaseTemplate>> Read(CancellationToken cancel)
    {
        if (channels.IsEmpty)
        {
            var ways = await UseCases.Run<ListChannels, Page<Channel>>(new(Space.Id, Listing.All, ProjectReference), cancel);
            if (!ways.IsRefused) channels = ways.Value.Items;
        }
        return await UseCases.Run<GetReleaseTemplate, ReleaseTemplate>(new(Space.Id, ProjectReference, channel), cancel);
    }

    private async Task Take(ReleaseTemplate template)
    {
        var choices = ImmutableArray.CreateBuilder<PackageChoiceView>();
        foreach (var package in template.Packages) choices.Add(new PackageChoiceView(package.Slot, package.LastVersion, await VersionsOf(package.Slot.Package.PackageId)));
        packages = choices.ToImmutable();
    }

    private async Task<ImmutableArray<string>> VersionsOf(string packageId)
    {
        var answer = await UseCases.Run<ListPackages, Page<Package>>(new(Space.Id, new() { Take = 50 }) { PackageId = packageId }, CancellationToken.None);
        return answer.IsRefused ? [] : [.. answer.Value.Items.Select(package => package.Version)];
    }

    private Task Create() => Make(deploys: false);

    private async Task Make(bool deploys)
    {
        var draft = new ReleaseDraft
        {
            Project = Project,
            Version = version.Trim() is { Length: > 0 } chosen ? chosen : null,
            Channel = channel,
            Notes = notes,
            Packages = [.. packages.Select(choice => choice.Selected).OfType<Domain.Releases.SelectedPackage>()],
        };
        var answer = await UseCases.Run<CreateRelease, CreatedRelease>(new(Space.Id, draft), CancellationToken.None);
        refusal = answer.Refusal;
        if (answer.IsRefused) return;
        Dialog.Close();
        Snackbar.Add($"Release {answer.Value.Release.Version} was made.", Severity.Normal);
        if (deploys) await Dialogs.Deploy(Project, null, answer.Value.Release.Version);
    }
}
