using Longshore.Cli.Output;
using Longshore.Cli.Verbs;
using Longshore.Client.Spaces;

namespace Longshore.Cli.Spaces;

/// <summary><c>space list</c></summary>
internal sealed class SpaceList(Desk desk) : Verb(desk, "list", "List the spaces your key may see.",
    "longshore space list",
    "longshore space list --output json")
{
    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var spaces = await server.Client.Spaces.All(cancel);
        call.Show(spaces, OutputJson.Default.ImmutableArraySpaceDocument,
            new Column<SpaceDocument>("ID", s => s.Id),
            new("NAME", s => s.Name),
            new("DEFAULT", s => s.IsDefault ? "yes" : ""),
            new("DESCRIPTION", s => s.Description));
        return ExitCode.Done;
    }
}
