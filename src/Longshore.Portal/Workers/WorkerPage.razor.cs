using System.Globalization;
using Longshore.Domain.Refusals;
using Longshore.Portal.Parts;
using Microsoft.AspNetCore.Components;

namespace Longshore.Portal.Workers;

/// <summary>One worker, the built-in one too: what it is, how it is, what it runs and has run.</summary>
public sealed partial class WorkerPage
{
    private Loaded<WorkerScene>? loaded;
    private WorkerScene? shown;
    private string? shownAddress;
    private Refusal? refusal;
    private DateTimeOffset now;
    private bool isChecking;

    [Inject] private WorkerScenes Scenes { get; set; } = null!;
    [Inject] private WorkerActions Actions { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;
    [Inject] private Heartbeat Heartbeat { get; set; } = null!;

    [Parameter] public string Id { get; set; } = "";
    [SupplyParameterFromQuery(Name = "skip")] private int Skip { get; set; }

    private Task<Result<WorkerScene>> Read(CancellationToken cancel) => Scenes.Read(Id, Math.Max(0, Skip), shownAddress == PageAt(Skip) ? shown : null, cancel);

    private void Show(WorkerScene read)
    {
        (shown, shownAddress, now) = (read, PageAt(Skip), Heartbeat.Now);
        StateHasChanged();
    }

    private string PageAt(int skip) => Links.With($"{Links.Workers}/{Uri.EscapeDataString(Id)}", ("skip", skip <= 0 ? null : skip.ToString(CultureInfo.InvariantCulture)));

    private async Task Check()
    {
        isChecking = true;
        var refused = await Actions.Check(shown!.Worker!.Id);
        isChecking = false;
        await Refresh(refused);
    }

    private async Task Edit()
    {
        if (await Actions.Edit(shown!.Worker!.Id)) await Refresh(null);
    }

    private async Task Switch() => await Refresh(await Actions.Switch(shown!.Worker!.Id, shown.Name, !shown.Worker.IsDisabled, shown.Running.Length));

    private async Task Delete()
    {
        var (isGone, refused) = await Actions.Delete(shown!.Worker!.Id, shown.Name);
        if (isGone) Navigation.NavigateTo(Links.Workers);
        else await Refresh(refused);
    }

    private async Task Refresh(Refusal? refused)
    {
        refusal = refused;
        if (loaded is not null) await loaded.Reload();
    }
}
