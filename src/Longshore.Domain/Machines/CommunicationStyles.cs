namespace Longshore.Domain.Machines;

/// <summary>The vendor's names of the ways to reach a machine that rules tell apart (rest-api.md §7). Compared ignoring case.</summary>
public static class CommunicationStyles
{
    public const string ListeningTentacle = "TentaclePassive";
    public const string PollingTentacle = "TentacleActive";
    public const string Ssh = "Ssh";
    public const string OfflineDrop = "OfflineDrop";

    /// <summary>An agent in a cluster, as a target or as a worker.</summary>
    public const string KubernetesAgent = "KubernetesTentacle";

    /// <summary>False for targets that are only an address, such as a cloud region or a web app: a worker runs their steps on their behalf (workers.md §2.2).</summary>
    public static bool RunsSteps(string style) =>
        Is(style, ListeningTentacle) || Is(style, PollingTentacle) || Is(style, Ssh) || Is(style, OfflineDrop) || Is(style, KubernetesAgent);

    public static bool Is(string style, string known) => string.Equals(style, known, StringComparison.OrdinalIgnoreCase);
}
