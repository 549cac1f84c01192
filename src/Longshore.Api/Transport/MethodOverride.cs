using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Http;

namespace Longshore.Api.Transport;

/// <summary>Lets clients that can only POST say PUT or DELETE in a header (rest-api.md §1.1). Only for POST: a GET must stay harmless.</summary>
internal sealed class MethodOverride(RequestDelegate next)
{
    private const string Header = "X-HTTP-Method-Override";

    public Task InvokeAsync(HttpContext context)
    {
        var wanted = context.Request.Headers[Header].ToString().Trim();
        if (wanted.Length == 0 || !HttpMethods.IsPost(context.Request.Method)) return next(context);
        if (HttpMethods.IsPut(wanted)) context.Request.Method = HttpMethods.Put;
        else if (HttpMethods.IsDelete(wanted)) context.Request.Method = HttpMethods.Delete;
        else if (!HttpMethods.IsPost(wanted)) return new RefusedResult(new Invalid(Header, "This method cannot be asked for.", "Use PUT or DELETE.")).ExecuteAsync(context);
        return next(context);
    }
}
