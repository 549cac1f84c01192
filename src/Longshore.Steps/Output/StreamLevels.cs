using Longshore.Steps.Logs;

namespace Longshore.Steps.Output;

/// <summary>The levels that scripts switch by message; they stay until switched again, for each stream on its own.</summary>
internal sealed class StreamLevels
{
    /// <summary>Level of standard output's lines; null: they are dropped.</summary>
    internal LogLevel? Out { get; private set; } = LogLevel.Info;

    /// <summary>Level of standard error's lines; null: they are dropped.</summary>
    internal LogLevel? Error { get; private set; } = LogLevel.Error;

    internal void ResetOut() => Out = LogLevel.Info;

    /// <summary>Obeys a message; one that names no level changes nothing.</summary>
    internal void Switch(string message)
    {
        switch (message)
        {
            case "stdout-default": ResetOut(); break;
            case "stdout-verbose": Out = LogLevel.Verbose; break;
            case "stdout-highlight": Out = LogLevel.Highlight; break;
            case "stdout-wait": Out = LogLevel.Wait; break;
            case "stdout-warning": Out = LogLevel.Warning; break;
            case "stdout-error": Out = LogLevel.Error; break;
            case "stdout-ignore": Out = null; break;
            case "stderr-default" or "stderr-error": Error = LogLevel.Error; break;
            case "stderr-progress": Error = LogLevel.Verbose; break;
            case "stderr-ignore": Error = null; break;
        }
    }
}
