using Longshore.Cli.Output;
using Longshore.Client.Environments;

namespace Longshore.Cli.Environments;

/// <summary>How environments look in a table.</summary>
internal static class EnvironmentColumns
{
    public static Column<EnvironmentDocument>[] All { get; } =
    [
        new("ID", e => e.Id),
        new("NAME", e => e.Name),
        new("SLUG", e => e.Slug),
        new("DESCRIPTION", e => e.Description),
    ];
}
