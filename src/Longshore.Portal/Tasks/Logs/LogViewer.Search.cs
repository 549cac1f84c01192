using Longshore.Orchestration.Tasks;
using Longshore.Portal.Parts;
using Microsoft.AspNetCore.Components.Web;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>Searching in the log, and walking from error to error.</summary>
public sealed partial class LogViewer
{
    // How much one drawing may search: about 30 ms, so that the page stays quick while a million lines are gone through.
    private const int StridesBetweenRenders = 24;

    private string query = "";
    private LogSearch? search;
    private LogHit? hit;
    private bool searchMoves;

    private bool SearchIsBehind => search is not null && search.Searched < session.Book.Tally.Lines;

    private long ErrorCount => session.Outline.Sections.Sum(section => session.Book.Tally.Count(section.Node, LogDetailRules.IsError));

    private LogFinder<LogCategory> Errors => new(session.Book.Tally, LogDetailRules.IsError, line => line.Category.IsError(), Source);

    private string HitWords
    {
        get
        {
            var count = search!.Count(session.Outline.Sections);
            var all = SearchIsBehind ? $"{Spoken.Count(count)}+" : Spoken.Count(count);
            return hit is not null && count > 0 ? $"{Spoken.Count(hit.Ordinal)} of {all}" : count == 0 && !SearchIsBehind ? "no match" : $"{all} found";
        }
    }

    private void Search()
    {
        RestartSearch();
        searchMoves = search is not null;
        Changed();
    }

    private void RestartSearch()
    {
        hit = null;
        search = query.Length == 0 ? null : new LogSearch(Source, query, session.Detail);
        if (search is not null) Changed();
    }

    // Looks on where the search stands, and takes the reader to the first match as soon as there is one.
    private async Task AdvanceSearch()
    {
        if (search is not { } running) return;
        for (var stride = 0; stride < StridesBetweenRenders; stride++)
        {
            if (!await running.Advance(session.Book.Tally.Lines, gone.Token) || running != search) break;
            await Task.Yield();
        }
        if (running == search && searchMoves && running.Count(session.Outline.Sections) > 0) await StepSearch(true);
    }

    private Task SearchKey(KeyboardEventArgs pressed) => pressed.Key switch
    {
        "Enter" => StepSearch(!pressed.ShiftKey),
        "Escape" => Clear(),
        _ => Task.CompletedTask,
    };

    private Task Clear()
    {
        query = "";
        Search();
        return Choose(null);
    }

    private async Task StepSearch(bool forward)
    {
        if (search is null || session.Outline.Sections.IsEmpty) return;
        searchMoves = false;
        await GoTo(await search.Step(session.Outline.Sections, session.Here(), forward, gone.Token));
    }

    private async Task StepError(bool forward)
    {
        if (session.Outline.Sections.IsEmpty) return;
        await GoTo(await Errors.Step(session.Outline.Sections, session.Here(), forward, gone.Token), isSearch: false);
    }

    /// <summary>Takes the reader to the last error of the log; nothing happens when it has none.</summary>
    public async Task ShowLastError()
    {
        if (session.Outline.Sections.IsEmpty) return;
        // Backwards from before the first line leads round to the end.
        await GoTo(await Errors.Step(session.Outline.Sections, (0, 0), forward: false, gone.Token), isSearch: false);
        StateHasChanged();
    }

    private async Task GoTo(LogHit? found, bool isSearch = true)
    {
        if (isSearch) hit = found;
        if (found is null) return;
        var line = new LogSelection(found.Number, found.Number);
        await session.Reveal(line, gone.Token);
        await Refresh();
        await OnSelection.InvokeAsync(line);
    }
}
