using Longshore.Application;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Longshore.Portal.Security;

/// <summary>A plain form, so that it works before anything else does.</summary>
public sealed partial class SignInPage
{
    private Refusal? refusal;

    [Inject] private UseCases UseCases { get; set; } = null!;
    [Inject] private SessionCookies Cookies { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "signin")] private SignInForm Form { get; set; } = null!;
    [SupplyParameterFromQuery(Name = "returnUrl")] private string? ReturnUrl { get; set; }

    private string? Described => refusal is null ? null : "refusal";

    protected override void OnInitialized() => Form ??= new SignInForm();

    private async Task SignIn()
    {
        var answer = await UseCases.Run<SignIn, SignedIn>(new(Form.Username, Form.Password, Form.Remember, Context.OriginOf()), Context.RequestAborted);
        refusal = answer.Refusal;
        if (answer.IsRefused)
        {
            Context.Response.StatusCode = answer.Refusal is TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest;
            return;
        }
        Cookies.Write(Context, answer.Value);
        Navigation.NavigateTo(ReturnAddress.Safe(ReturnUrl));
    }

    /// <summary>What was typed.</summary>
    public sealed class SignInForm
    {
        public string? Username { get; set; }
        public string? Password { get; set; }
        public bool Remember { get; set; }
    }
}
