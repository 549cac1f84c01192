using Grpc.Core;
using Grpc.Core.Interceptors;
using Longshore.Agent.Running;
using Longshore.WorkerHost;
using Microsoft.Extensions.Logging;

namespace Longshore.Agent.Calls;

/// <summary>Says to the server how a call failed. The server's side of the table is its <c>LinkFailures</c>.</summary>
internal sealed class CallFailures(ILogger<CallFailures> log) : Interceptor
{
    // Headers carry it.
    private const int LongestText = 2_000;

    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        Tell(() => continuation(request, context), context);

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        Tell(() => continuation(requestStream, context), context);

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        Tell(
            async () =>
            {
                await continuation(request, responseStream, context);
                return true;
            },
            context);

    private async Task<T> Tell<T>(Func<Task<T>> call, ServerCallContext context)
    {
        try
        {
            return await call();
        }
        catch (Exception broken) when (broken is not RpcException && !context.CancellationToken.IsCancellationRequested)
        {
            var code = CodeOf(broken);
            if (code == StatusCode.Internal) log.CallBroken(broken);
            throw new RpcException(new Status(code, broken.Message.Length > LongestText ? broken.Message[..LongestText] : broken.Message));
        }
    }

    private static StatusCode CodeOf(Exception broken) => broken switch
    {
        RunUnknownException => StatusCode.NotFound,
        ExecutorFailedException => StatusCode.FailedPrecondition,
        InvalidDataException => StatusCode.DataLoss,
        ArgumentException or FormatException => StatusCode.InvalidArgument,
        FileNotFoundException => StatusCode.OutOfRange,
        // A full or broken disk.
        IOException or UnauthorizedAccessException => StatusCode.ResourceExhausted,
        _ => StatusCode.Internal,
    };
}
