namespace Longshore.Portal.Workers;

/// <summary>The one command that makes a machine a worker.</summary>
internal static class JoinCommand
{
    /// <param name="token">Shown once, here.</param>
    /// <param name="pools">Names.</param>
    /// <param name="isListening">The server calls the agent.</param>
    public static string Of(string token, IEnumerable<string> pools, bool isListening) =>
        $"./longshore-agent join --token {token} --name $(hostname){string.Concat(pools.Select(pool => $" --pool {Quoted(pool)}"))}{(isListening ? " --mode listening" : "")} && ./longshore-agent run";

    private static string Quoted(string name) => $"'{name.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
