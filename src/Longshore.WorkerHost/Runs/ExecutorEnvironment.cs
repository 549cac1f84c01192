namespace Longshore.WorkerHost.Runs;

/// <summary>What an executor, and through it a script, gets of its host's environment: everything but the host's own settings and secrets.</summary>
internal static class ExecutorEnvironment
{
    // The vendor's names for the server's secrets, which it accepts besides its own.
    private static readonly string[] Secrets = ["MASTER_KEY", "ADMIN_USERNAME", "ADMIN_PASSWORD", "ADMIN_API_KEY", "OCTOPUS_API_KEY"];

    /// <summary>Takes out of <paramref name="environment"/> what is not the script's business.</summary>
    public static void Clean(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(IsOurs).ToList()) environment.Remove(name);
    }

    private static bool IsOurs(string name) =>
        Secrets.Contains(name, StringComparer.OrdinalIgnoreCase) || (name.StartsWith("LONGSHORE", StringComparison.OrdinalIgnoreCase) && !IsFailpoint(name));

#if FAILPOINTS
    private static bool IsFailpoint(string name) => name.StartsWith("LONGSHORE_FAILPOINT", StringComparison.Ordinal);
#else
    private static bool IsFailpoint(string name) => false;
#endif
}
