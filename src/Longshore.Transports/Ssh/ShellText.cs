namespace Longshore.Transports.Ssh;

/// <summary>Words for the login shell, which may be any: single quotes mean the same to all of them.</summary>
internal static class ShellText
{
    public static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>A line that runs <paramref name="script"/>, which has no single quote, in the plain shell.</summary>
    public static string InPlainShell(string script) => $"exec /bin/sh -c {Quoted(script)}";
}
