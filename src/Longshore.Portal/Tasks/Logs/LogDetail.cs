using Longshore.Orchestration.Tasks;

namespace Longshore.Portal.Tasks.Logs;

/// <summary>Which lines are shown. Each level shows all that the next one shows.</summary>
public enum LogDetail { Everything, Info, Warnings, Errors }

public static class LogDetailRules
{
    private static readonly Func<LogCategory, bool>[] Filters = [.. Enum.GetValues<LogDetail>().Select(detail => (Func<LogCategory, bool>)(category => detail.Admits(category)))];

    /// <summary>Whether a line of this category is shown.</summary>
    public static bool Admits(this LogDetail detail, LogCategory category) => detail switch
    {
        LogDetail.Everything => true,
        LogDetail.Info => category is not (LogCategory.Verbose or LogCategory.Trace),
        LogDetail.Warnings => category is LogCategory.Warning or LogCategory.Alert or LogCategory.Gap || category.IsError(),
        LogDetail.Errors => category.IsError(),
    };

    /// <summary><see cref="Admits"/> of this level, made once.</summary>
    public static Func<LogCategory, bool> Filter(this LogDetail detail) => Filters[(int)detail];

    public static bool IsError(this LogCategory category) => category is LogCategory.Error or LogCategory.Fatal;

    /// <summary>As written in the address.</summary>
    public static string Name(this LogDetail detail) => detail switch
    {
        LogDetail.Everything => "all",
        LogDetail.Info => "info",
        LogDetail.Warnings => "warning",
        LogDetail.Errors => "error",
    };

    /// <summary>From the address; anything unknown is the usual level.</summary>
    public static LogDetail Parse(string? name) => name switch
    {
        "all" => LogDetail.Everything,
        "warning" => LogDetail.Warnings,
        "error" => LogDetail.Errors,
        _ => LogDetail.Info,
    };
}
