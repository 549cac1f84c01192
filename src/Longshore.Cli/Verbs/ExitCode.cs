namespace Longshore.Cli.Verbs;

/// <summary>What the program ends with. Pipelines rely on the numbers.</summary>
internal static class ExitCode
{
    /// <summary>Done as asked.</summary>
    public const int Done = 0;

    /// <summary>The task failed, the server refused, or it was not reached.</summary>
    public const int Failed = 1;

    /// <summary>The command line cannot be understood or is incomplete.</summary>
    public const int Usage = 2;

    /// <summary>No key, or one the server does not accept.</summary>
    public const int NotSignedIn = 3;

    /// <summary>Ended by Ctrl-C or SIGTERM: 128 + 2, as shells have it. What runs on the server runs on.</summary>
    public const int Interrupted = 130;
}
