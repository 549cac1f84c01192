using System.Collections;
using Longshore.Os.Users;

namespace Longshore.Transports.BuiltIn;

/// <summary>The environment of another user's steps: as a login of that user would have it. Of the server's only what speaks of the machine is passed on.</summary>
internal static class UserEnvironment
{
    private const string UsualPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private static readonly string[] OfMachine = ["TZ", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY"];

    public static IEnumerable<KeyValuePair<string, string>> Of(OsUser user)
    {
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
            if (OfMachine.Contains((string)entry.Key, StringComparer.OrdinalIgnoreCase)) yield return new((string)entry.Key, (string?)entry.Value ?? "");
        yield return new("HOME", user.Home);
        yield return new("USER", user.Name);
        yield return new("LOGNAME", user.Name);
        yield return new("SHELL", user.Shell.Length > 0 ? user.Shell : "/bin/sh");
        yield return new("PATH", UsualPath);
        yield return new("LANG", "C.UTF-8");
    }
}
