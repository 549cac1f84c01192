using Longshore.Portal.Parts;
using Longshore.Portal.Pools;
using Longshore.Portal.Security;
using Longshore.Portal.Shell;
using Longshore.Portal.Tasks;
using Longshore.Portal.Workers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;

namespace Longshore.Portal;

public static class PortalRegistration
{
    /// <summary>Registers the portal. The application (use cases, <c>CurrentActor</c>, <c>SessionCookies</c>) is registered by the caller.</summary>
    public static IServiceCollection AddLongshorePortal(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState().AddAntiforgery();
        services.AddAuthentication(SessionScheme.Name).AddScheme<AuthenticationSchemeOptions, SessionScheme>(SessionScheme.Name, null);
        services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomRight;
            mud.SnackbarConfiguration.VisibleStateDuration = 5_000;
        });
        services.AddSingleton<Handover>();
        services.AddScoped<Heartbeat>().AddScoped<LocalTime>().AddScoped<LiveLoops>();
        services.AddScoped<CurrentSpace>().AddScoped<Standing>().AddTransient<StandingLoop>().AddScoped<Dialogs>().AddScoped<TaskScenes>();
        services.AddScoped<Fleets>().AddScoped<WorkerScenes>().AddScoped<WorkerActions>().AddScoped<PoolActions>();
        services.AddScoped<SignedInActor>().AddScoped<SessionEnd>().AddScoped<CircuitHandler, CircuitSession>();
        return services;
    }

    /// <summary>Maps pages, static files and the sign-out. Call it after the other middleware; it adds antiforgery itself.</summary>
    public static WebApplication MapLongshorePortal(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets();
        SignOutEndpoint.Map(app);
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .Add(PageHeaders.Add);
        return app;
    }
}
