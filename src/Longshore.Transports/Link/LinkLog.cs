using Microsoft.Extensions.Logging;

namespace Longshore.Transports.Link;

internal static partial class LinkLog
{
    [LoggerMessage(3220, LogLevel.Information, "Worker {Worker} is connected (agent {Version})")]
    public static partial void LinkUp(this ILogger log, string worker, string version);

    [LoggerMessage(3221, LogLevel.Information, "The link to worker {Worker} is gone")]
    public static partial void LinkDown(this ILogger log, string worker);

    [LoggerMessage(3222, LogLevel.Information, "A newer link of worker {Worker} has taken the place of the older one")]
    public static partial void LinkReplaced(this ILogger log, string worker);

    [LoggerMessage(3223, LogLevel.Error, "A second agent with the identity of worker {Worker} was refused: the first one is connected and answers. Was its data directory or its machine copied?")]
    public static partial void DuplicateIdentity(this ILogger log, string worker);

    [LoggerMessage(3224, LogLevel.Warning, "Worker {Worker} cannot be dialled: {Why}")]
    public static partial void DialFailed(this ILogger log, string worker, string why);

    [LoggerMessage(3225, LogLevel.Error, "Dialling worker {Worker} failed in an unforeseen way")]
    public static partial void DialBroken(this ILogger log, Exception broken, string worker);

    [LoggerMessage(3226, LogLevel.Information, "Worker {Worker} has joined from {From}")]
    public static partial void Joined(this ILogger log, string worker, System.Net.IPAddress from);

    [LoggerMessage(3227, LogLevel.Information, "Worker {Worker} has left")]
    public static partial void Left(this ILogger log, string worker);
}
