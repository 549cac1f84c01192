using Longshore.Portal.Parts;
using Longshore.Portal.Security;
using Longshore.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace Longshore.Portal;

/// <summary>The pages, and who may see them: the sign-in page is for all, the rest for those who are signed in.</summary>
public sealed partial class Routes : IDisposable
{
    private bool isKnown;

    [Inject] private SignedInActor Actor { get; set; } = null!;
    [Inject] private SessionEnd Session { get; set; } = null!;
    [Inject] private CurrentSpace Space { get; set; } = null!;
    [Inject] private Standing Standing { get; set; } = null!;
    [Inject] private LocalTime Local { get; set; } = null!;

    /// <summary>Time zone of the browser, when its cookie told.</summary>
    [Parameter] public string? Zone { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Local.Choose(Zone);
        Session.Ended += Redraw;
        // In a circuit both are known before the first drawing; then nothing blinks.
        if (!Actor.IsSignedIn) await Actor.Establish(CancellationToken.None);
        if (Actor.IsSignedIn && !Space.IsEntered && !(await Space.Enter(CancellationToken.None)).IsRefused) await Standing.Read(CancellationToken.None);
        isKnown = true;
    }

    public void Dispose() => Session.Ended -= Redraw;

    private bool ShowsTo(RouteData route) => route.PageType == typeof(SignInPage) || (Actor.IsSignedIn && !Session.HasEnded);

    private void Redraw() => InvokeAsync(StateHasChanged);
}
