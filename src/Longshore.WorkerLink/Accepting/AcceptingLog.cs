using System.Net;
using Microsoft.Extensions.Logging;

namespace Longshore.WorkerLink.Accepting;

internal static partial class AcceptingLog
{
    [LoggerMessage(3200, LogLevel.Warning, "A connection could not be accepted: {Why}")]
    public static partial void AcceptFailed(this ILogger log, string why);

    [LoggerMessage(3201, LogLevel.Warning, "Refused a link from {From}: {Why}")]
    public static partial void HelloRefused(this ILogger log, IPAddress from, string why);

    [LoggerMessage(3202, LogLevel.Debug, "A connection from {From} did not get as far as a hello: {Why}")]
    public static partial void HandshakeFailed(this ILogger log, IPAddress from, string why);

    [LoggerMessage(3203, LogLevel.Error, "A hello from {From} could not be answered")]
    public static partial void ArrivalFailed(this ILogger log, Exception broken, IPAddress from);
}
