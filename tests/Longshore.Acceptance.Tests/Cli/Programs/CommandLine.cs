using System.Diagnostics;

namespace Longshore.Acceptance.Tests.Cli.Programs;

/// <summary>The built program <c>longshore</c>, with settings of its own and nothing of the caller's environment that it would listen to.</summary>
public sealed class CommandLine : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(2);
    private static readonly string[] Foreign = ["LONGSHORE_URL", "LONGSHORE_API_KEY", "LONGSHORE_SPACE", "OCTOPUS_URL", "OCTOPUS_API_KEY", "OCTOPUS_SPACE", "NO_COLOR"];

    private readonly Dictionary<string, string> variables = [];

    public CommandLine() => Settings = Directory.CreateTempSubdirectory("longshore-cli-").FullName;

    /// <summary>Signed in through variables.</summary>
    public CommandLine(string url, string apiKey)
        : this()
    {
        Set("LONGSHORE_URL", url);
        Set("LONGSHORE_API_KEY", apiKey);
    }

    /// <summary>The directory of the user's settings.</summary>
    public string Settings { get; }

    public string LoginFile => Path.Combine(Settings, "longshore", "login.json");

    public static string Program => Servers.Built.Program("longshore");

    public CommandLine Set(string variable, string value)
    {
        variables[variable] = value;
        return this;
    }

    public Task<CliResult> Run(params string[] arguments) => Run(Program, arguments, "");

    public Task<CliResult> RunWithInput(string input, params string[] arguments) => Run(Program, arguments, input);

    /// <summary>Runs it as if a person sat at a terminal.</summary>
    public Task<CliResult> RunOnTerminal(params string[] arguments) =>
        Run("script", ["--quiet", "--return", "--command", string.Join(' ', arguments.Prepend(Program).Select(Quoted)), "/dev/null"], "");

    /// <summary>Runs a bash script with the same settings.</summary>
    public Task<CliResult> RunShell(string script) => Run("bash", ["-c", script], "");

    /// <summary>Starts it and does not wait; the caller ends it.</summary>
    public Process Start(params string[] arguments) => Process.Start(Prepared(Program, arguments))!;

    public void Dispose() => Directory.Delete(Settings, recursive: true);

    private async Task<CliResult> Run(string program, string[] arguments, string input)
    {
        using var bound = new CancellationTokenSource(Bound);
        using var process = Process.Start(Prepared(program, arguments))!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(bound.Token);
        var error = process.StandardError.ReadToEndAsync(bound.Token);
        await process.WaitForExitAsync(bound.Token);
        return new CliResult(process.ExitCode, await output, await error);
    }

    private ProcessStartInfo Prepared(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in Foreign) start.Environment.Remove(name);
        start.Environment["XDG_CONFIG_HOME"] = Settings;
        start.Environment["TERM"] = "xterm-256color";
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return start;
    }

    private static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
