namespace Longshore.Steps.Logs;

/// <summary>Level of a log line. The numbers are on disk: never reuse one.</summary>
public enum LogLevel : byte
{
    Verbose = 1,
    Info = 2,
    Highlight = 3,
    Wait = 4,
    Warning = 5,
    Error = 6,
}
