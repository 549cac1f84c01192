using Grpc.Core;
using Longshore.Steps.Tickets;

namespace Longshore.Transports.Link;

/// <summary>What the end of a call means for the engine. The agent's side of the table is its <c>CallFailures</c>.</summary>
internal static class LinkFailures
{
    /// <summary>The exception that the contract promises for this one.</summary>
    /// <param name="broken">How the call ended.</param>
    /// <param name="worker">Whom it was for.</param>
    /// <param name="ticket">Which run it was about, where that can be unknown.</param>
    /// <param name="cancel">The caller's token: an end by the caller is no failure.</param>
    public static Exception Translate(RpcException broken, string worker, Ticket? ticket, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested) return new OperationCanceledException(broken.Message, broken, cancel);
        var says = broken.Status.Detail;
        return broken.StatusCode switch
        {
            StatusCode.NotFound when ticket is { } unknown => new UnknownTicketException(unknown),
            StatusCode.FailedPrecondition => new WorkerUnreachableException(says, mayHaveArrived: false, broken),
            StatusCode.DataLoss => new InvalidDataException(says, broken),
            StatusCode.InvalidArgument => new ArgumentException(says, broken),
            StatusCode.OutOfRange => new FileNotFoundException(says, broken),
            StatusCode.ResourceExhausted => new IOException($"Worker {worker}: {says}", broken),
            StatusCode.Unimplemented => new WorkerUnreachableException($"The agent of {worker} is too old for this: upgrade it.", mayHaveArrived: false, broken),
            StatusCode.DeadlineExceeded => new WorkerUnreachableException($"Worker {worker} did not answer in time.", mayHaveArrived: true, broken),
            _ => new WorkerUnreachableException($"The call to worker {worker} broke off: {says}", !IsUnsent(broken), broken),
        };
    }

    /// <summary>The agent's own refusal says more than the broken stream it left behind.</summary>
    public static async Task<RpcException> Of<T>(Task<T> response, RpcException seen)
    {
        try
        {
            await response;
        }
        catch (RpcException refusal)
        {
            return refusal;
        }
        return seen;
    }

    /// <summary>The line had ended before anything of the call was sent.</summary>
    public static bool IsUnsent(RpcException broken)
    {
        for (var cause = broken.Status.DebugException; cause is not null; cause = cause.InnerException)
            if (cause is LinkGoneException) return true;
        return false;
    }
}
