using Longshore.Cli.Output;
using Longshore.Client.Pools;

namespace Longshore.Cli.Pools;

/// <summary>One pool in a table.</summary>
internal static class PoolColumns
{
    public static Column<WorkerPoolDocument>[] All { get; } =
    [
        new("ID", p => p.Id),
        new("NAME", p => p.Name),
        new("DEFAULT", p => p.IsDefault ? "yes" : ""),
        new("DESCRIPTION", p => p.Description),
    ];
}
