using Longshore.Domain.Refusals;
using Longshore.Portal.Parts;
using Longshore.Portal.Workers;
using Microsoft.AspNetCore.Components;

namespace Longshore.Portal.Pools;

/// <summary>One pool: its workers, and why the built-in worker is or is not used.</summary>
public sealed partial class PoolPage
{
    private Loaded<PoolScene>? loaded;
    private PoolScene? shown;
    private Refusal? refusal;

    [Inject] private Fleets Fleets { get; set; } = null!;
    [Inject] private PoolActions Pools { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Parameter] public string Slug { get; set; } = "";

    private async Task<Result<PoolScene>> Read(CancellationToken cancel)
    {
        var fleet = await Fleets.Read(cancel);
        if (fleet.IsRefused) return fleet.Refusal;
        return fleet.Value.Pools.FirstOrDefault(pool => string.Equals(pool.Slug, Slug, StringComparison.OrdinalIgnoreCase)) is { } found
            ? new PoolScene(PoolView.From(found, fleet.Value), fleet.Value.RowsOf(found))
            : new NotFound("slug", $"Worker pool “{Slug}” was not found.", "Choose one from the list of pools.");
    }

    private void Show(PoolScene read)
    {
        shown = read;
        StateHasChanged();
    }

    private async Task Edit()
    {
        if (await Pools.Edit(shown!.View.Pool)) await Refresh(null);
    }

    private async Task MakeDefault() => await Refresh(await Pools.MakeDefault(shown!.View.Pool));

    private async Task Delete()
    {
        var (isGone, refused) = await Pools.Delete(shown!.View.Pool);
        if (isGone) Navigation.NavigateTo(Links.Pools);
        else await Refresh(refused);
    }

    private async Task Refresh(Refusal? refused)
    {
        refusal = refused;
        if (loaded is not null) await loaded.Reload();
    }
}
