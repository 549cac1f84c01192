using System.Collections.Immutable;
using Longshore.Domain.Refusals;
using Longshore.Portal.Parts;
using Microsoft.AspNetCore.Components;

namespace Longshore.Portal.Workers;

/// <summary>Every pool with its workers, live: how they are, and what runs where now.</summary>
public sealed partial class WorkersPage
{
    private Loaded<FleetScene>? loaded;
    private FleetScene? shown;
    private Refusal? refusal;

    [SupplyParameterFromQuery(Name = "q")] private string? Text { get; set; }

    private void Show(FleetScene read)
    {
        shown = read;
        StateHasChanged();
    }

    private ImmutableArray<WorkerRow> Matching(ImmutableArray<WorkerRow> rows) =>
        string.IsNullOrEmpty(Text) ? rows : [.. rows.Where(row => row.Name.Contains(Text, StringComparison.CurrentCultureIgnoreCase))];

    private void Filter(string text) => Navigation.NavigateTo(Links.With(Links.Workers, ("q", text)), replace: true);

    private async Task Add()
    {
        await Actions.Add();
        await Refresh(null);
    }

    private async Task Refresh(Refusal? refused)
    {
        refusal = refused;
        if (loaded is not null) await loaded.Reload();
    }
}
