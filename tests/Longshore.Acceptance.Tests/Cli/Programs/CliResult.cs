namespace Longshore.Acceptance.Tests.Cli.Programs;

/// <summary>How a command line ended.</summary>
public sealed record CliResult(int ExitCode, string Out, string Error)
{
    /// <summary>The lines of the data stream.</summary>
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
