using Longshore.Domain.Environments;
using Longshore.Portal.Deployments;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Longshore.Portal.Shell;

/// <summary>Opens the portal's dialogs, all with the same manners: Escape and the scrim close them, the focus goes back.</summary>
public sealed class Dialogs(IDialogService dialogs)
{
    private static readonly DialogOptions Usual = new() { CloseOnEscapeKey = true, CloseButton = true, MaxWidth = MaxWidth.Small, FullWidth = true };

    /// <summary>Shows a dialog and waits for it; true when it did what it is for, false when it was left.</summary>
    public async Task<bool> Done<TDialog>(string title, params (string Name, object? Value)[] parameters) where TDialog : ComponentBase
    {
        var given = new DialogParameters();
        foreach (var (name, value) in parameters) given.Add(name, value);
        var dialog = await dialogs.ShowAsync<TDialog>(title, given, Usual);
        return await dialog.Result is { Canceled: false };
    }

    /// <summary>Chooses release and environment, and starts the deployment.</summary>
    /// <param name="project">Slug.</param>
    /// <param name="environment">Chosen already, or null.</param>
    /// <param name="release">Version chosen already, or null.</param>
    public Task Deploy(string project, EnvironmentId? environment = null, string? release = null) =>
        Done<DeployDialog>("Deploy", (nameof(DeployDialog.Project), project), (nameof(DeployDialog.Environment), environment), (nameof(DeployDialog.Release), release));

    /// <summary>Asks once before something that cannot be taken back.</summary>
    /// <param name="says">What will happen to what runs now, in full sentences.</param>
    /// <param name="action">Words of the button, such as <c>Cancel the deployment</c>.</param>
    public Task<bool> Confirm(string title, string says, string action) =>
        Done<ConfirmDialog>(title, (nameof(ConfirmDialog.Says), says), (nameof(ConfirmDialog.Action), action));
}
