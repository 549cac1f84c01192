using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Longshore.Steps.Scripts;

/// <summary>
/// The environment of a script: the worker's, without what would change how a shell or interpreter works or what belongs to this program,
/// in a fixed locale, with a home and a search path whatever the worker's look like.
/// </summary>
internal static class ScriptEnvironment
{
    /// <summary>The kernel takes 128 KiB per string; what is near that was made by mistake.</summary>
    private const int LongestValue = 32 * 1024;

    private const string UsualPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private static readonly ImmutableArray<string> WithheldPrefixes =
        ["LONGSHORE", "ASPNETCORE_", "BASH_", "LC_", "LISTEN_", "WATCHDOG_"];

    private static readonly FrozenSet<string> Withheld = FrozenSet.Create(
        StringComparer.Ordinal,
        // The dynamic linker and the interpreters would load or run other code first.
        "LD_PRELOAD", "LD_AUDIT", "ENV", "PYTHONSTARTUP", "PYTHONINSPECT", "PYTHONHOME", "DOTNET_STARTUP_HOOKS",
        // A shell would read the same script in another way.
        "SHELLOPTS", "BASHOPTS", "POSIXLY_CORRECT", "IFS", "PS4", "PROMPT_COMMAND", "CDPATH", "GLOBIGNORE", "FIGNORE", "EXECIGNORE", "LANGUAGE",
        // They speak of the executor's own place.
        "PWD", "OLDPWD", "SHLVL", "_",
        // The service manager gave them to the server or the agent.
        "NOTIFY_SOCKET", "INVOCATION_ID", "JOURNAL_STREAM", "CREDENTIALS_DIRECTORY", "SYSTEMD_EXEC_PID", "MAINPID");

    /// <summary>Whether scripts may see a variable of the worker's environment.</summary>
    internal static bool IsPassedOn(string name) =>
        name.Length > 0 && !Withheld.Contains(name) && !WithheldPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    internal static ImmutableDictionary<string, string> Of(IReadOnlyDictionary<string, string> worker, string workspace)
    {
        var environment = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in worker)
            if (IsPassedOn(name) && (value.Length <= LongestValue || name == "PATH")) environment[name] = value;

        environment["PATH"] = SearchPath(worker.GetValueOrDefault("PATH") ?? "");
        environment["LANG"] = "C.UTF-8";
        environment["PWD"] = workspace;
        environment["OctopusCalamariWorkingDirectory"] = workspace;
        if (!Path.IsPathRooted(environment.GetValueOrDefault("HOME"))) environment["HOME"] = workspace;
        if (!Path.IsPathRooted(environment.GetValueOrDefault("TMPDIR"))) environment.Remove("TMPDIR");
        environment.TryAdd("USER", Environment.UserName);
        environment.TryAdd("LOGNAME", environment["USER"]);
        ProxySettings.AddTo(environment);
        return environment.ToImmutable();
    }

    /// <summary>Absolute folders, each once, as many as fit.</summary>
    private static string SearchPath(string path)
    {
        var kept = new List<string>();
        var length = 0;
        foreach (var folder in path.Split(':').Where(Path.IsPathRooted).Distinct())
        {
            length += folder.Length + 1;
            if (length > LongestValue) break;
            kept.Add(folder);
        }
        return kept.Count > 0 ? string.Join(':', kept) : UsualPath;
    }
}
