using Longshore.Steps.Logs;

namespace Longshore.Steps.Scripts;

/// <summary>Something the user should read in the log before the script starts.</summary>
public sealed record ScriptNote(LogLevel Level, string Text);
