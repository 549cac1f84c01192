using Microsoft.Extensions.Logging;

namespace Longshore.Portal;

/// <summary>Log events 5000-5099.</summary>
internal static partial class PortalLog
{
    [LoggerMessage(5000, LogLevel.Warning, "A page's live news broke off; opened again in {Pause}")]
    public static partial void NewsBroken(this ILogger log, Exception broken, TimeSpan pause);

    [LoggerMessage(5001, LogLevel.Error, "Drawing news on a page failed")]
    public static partial void DrawingFailed(this ILogger log, Exception broken);

    [LoggerMessage(5002, LogLevel.Error, "Whether a page's session is alive could not be read; the page is signed out")]
    public static partial void SessionUnknown(this ILogger log, Exception broken);

    [LoggerMessage(5003, LogLevel.Error, "A page of the portal could not be drawn; the reader was given the id {Id}")]
    public static partial void PageBroken(this ILogger log, Exception broken, string id);
}
