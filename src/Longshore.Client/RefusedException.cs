using System.Collections.Immutable;
using System.Net;

namespace Longshore.Client;

/// <summary>The server answered and refused the call.</summary>
public sealed class RefusedException : CallFailedException
{
    internal RefusedException(HttpStatusCode status, string message, ImmutableArray<string> errors, string? help)
        : base(errors.IsEmpty ? message : string.Join(' ', errors), null)
    {
        Status = status;
        Errors = errors.IsEmpty ? [message] : errors;
        Help = help;
    }

    /// <summary>The HTTP status, for example 404 or 409.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>What is wrong, one sentence each; at least one.</summary>
    public ImmutableArray<string> Errors { get; }

    /// <summary>How to mend it, where the server says so.</summary>
    public string? Help { get; }

    /// <inheritdoc/>
    public override bool IsPassing => Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
