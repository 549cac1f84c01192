using System.Collections.Immutable;

namespace Longshore.Domain.Tasks;

/// <summary>Kinds of task, in the vendor's words (rest-api.md §10).</summary>
public static class TaskKind
{
    public const string Deploy = "Deploy";
    public const string AdHocScript = "AdHocScript";

    /// <summary>Checks machines (workers.md §5.7).</summary>
    public const string Health = "Health";

    /// <summary>All that clients may ask for by name, those we do not run yet included.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Deploy, "RunbookRun", Health, "Upgrade", "UpdateCalamari", AdHocScript, "Retention", "Backup", "AutoDeploy", "Delete", "TestEmail", "SystemIntegrityCheck", "SyncCommunityActionTemplates",
    ];
}
