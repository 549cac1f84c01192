namespace Longshore.Core.Tests.Steps.Scripts;

/// <summary>How a script ended and what it wrote.</summary>
internal sealed record ScriptResult(int ExitCode, string Output, string Error);
