using Microsoft.Extensions.Logging;

namespace Longshore.Portal;

/// <summary>Log events 5000-5099.</summary>
internal static partial class PortalLog
{
    [LoggerMessage(5000, LogLevel.Warning, "A page's live news broke off; opened again in {Pause}")]
    public static partial void NewsBroken(this ILogger log, Exception broken, TimeSpan pause);

    [LoggerMessage(5001, LogLevel.Error, "Drawing a task's log failed")]
    public static partial void DrawingFailed(this ILogger log, Exception broken);
}
