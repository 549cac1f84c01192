using System.Diagnostics;
using Longshore.Domain.Refusals;
using Longshore.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Longshore.Api.Transport;

/// <summary>Gives every failed answer of the API its error document: refusals of binding, faults, and bare statuses of routing and the server itself.</summary>
internal sealed class ErrorDocuments(RequestDelegate next, ILogger<ErrorDocuments> log)
{
    private const string RetryAfterSeconds = "5";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!ApiPaths.IsApi(context.Request.Path))
        {
            await next(context);
            return;
        }
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has left: nobody reads an answer.
            return;
        }
        catch (RefusedRequestException refused) when (!context.Response.HasStarted)
        {
            await new RefusedResult(refused.Refusal).ExecuteAsync(context);
            return;
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Answer(context, bad);
            return;
        }
        catch (StorageUnavailableException unavailable) when (!context.Response.HasStarted)
        {
            log.StorageUnavailable(unavailable, context.GetEndpoint()?.DisplayName);
            context.Response.Clear();
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            await context.WriteError(StatusCodes.Status503ServiceUnavailable, new() { ErrorMessage = "The server's storage cannot be used now. Try again in a moment." });
            return;
        }
        catch (Exception broken) when (!context.Response.HasStarted)
        {
            await Answer(context, broken);
            return;
        }
        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
            await context.WriteError(context.Response.StatusCode, BareStatus.Document(context));
    }

    private static Task Answer(HttpContext context, BadHttpRequestException bad)
    {
        context.Response.Clear();
        return bad.StatusCode == StatusCodes.Status400BadRequest
            ? new RefusedResult(BindingFault.Refusal(bad)).ExecuteAsync(context)
            : context.WriteError(bad.StatusCode, BareStatus.Document(bad.StatusCode, context));
    }

    private Task Answer(HttpContext context, Exception broken)
    {
        var id = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        log.RequestFailed(broken, id, context.Request.Method, context.GetEndpoint()?.DisplayName);
        context.Response.Clear();
        return context.WriteError(StatusCodes.Status500InternalServerError, new()
        {
            ErrorMessage = $"The server failed to answer. Its log has the cause under {id}.",
            Details = new Dictionary<string, string> { ["Id"] = id },
        });
    }
}
