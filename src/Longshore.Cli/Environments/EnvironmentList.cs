using Longshore.Cli.Output;
using Longshore.Cli.Verbs;

namespace Longshore.Cli.Environments;

/// <summary><c>environment list</c></summary>
internal sealed class EnvironmentList(Desk desk) : Verb(desk, "list", "List the environments of the space.",
    "longshore environment list",
    "longshore environment list --space Operations --output json")
{
    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        call.Show(await space.Environments.All(cancel), OutputJson.Default.ImmutableArrayEnvironmentDocument, EnvironmentColumns.All);
        return ExitCode.Done;
    }
}
