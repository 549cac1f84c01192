using Longshore.Cli.Output;
using Longshore.Cli.Verbs;
using Longshore.Client.Projects;

namespace Longshore.Cli.Projects;

/// <summary><c>project list</c></summary>
internal sealed class ProjectList(Desk desk) : Verb(desk, "list", "List the projects of the space.",
    "longshore project list",
    "longshore project list --output json")
{
    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        call.Show(await space.Projects.All(cancel), OutputJson.Default.ImmutableArrayProjectDocument,
            new Column<ProjectDocument>("ID", p => p.Id),
            new("NAME", p => p.Name),
            new("SLUG", p => p.Slug),
            new("DISABLED", p => p.IsDisabled ? "yes" : ""),
            new("DESCRIPTION", p => p.Description));
        return ExitCode.Done;
    }
}
