using Microsoft.Extensions.Logging;

namespace Longshore.Storage.Tasks;

/// <summary>Ids 2010-2019.</summary>
internal static partial class TaskLogEvents
{
    [LoggerMessage(2010, LogLevel.Warning, "A batch of {Count} log blocks could not be written (attempt {Run})")]
    public static partial void LogBatchFailed(this ILogger log, Exception failure, int count, int run);
}
