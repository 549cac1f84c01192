using Microsoft.Extensions.Logging;

namespace Longshore.Api.Transport;

/// <summary>Ids 5100-5199.</summary>
internal static partial class TransportLog
{
    [LoggerMessage(5101, LogLevel.Error, "Request {Id} failed: {Method} {Endpoint}")]
    public static partial void RequestFailed(this ILogger log, Exception broken, string id, string method, string? endpoint);

    [LoggerMessage(5102, LogLevel.Error, "Storage cannot be used; refused {Endpoint}")]
    public static partial void StorageUnavailable(this ILogger log, Exception unavailable, string? endpoint);
}
