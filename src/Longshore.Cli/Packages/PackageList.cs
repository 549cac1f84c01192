using System.CommandLine;
using Longshore.Cli.Output;
using Longshore.Cli.Verbs;
using Longshore.Client.Packages;

namespace Longshore.Cli.Packages;

/// <summary><c>package list</c></summary>
internal sealed class PackageList : Verb
{
    private readonly Option<string> id = new("--id") { Description = "Only the versions of this package.", HelpName = "PACKAGE" };
    private readonly Option<bool> latest = new("--latest") { Description = "Only the newest version of each." };
    private readonly Option<int> most = Take.Option(100);

    public PackageList(Desk desk)
        : base(desk, "list", "List the packages of the built-in feed.",
            "longshore package list --latest",
            "longshore package list --id Acme.Web --output json")
    {
        Options.Add(id);
        Options.Add(latest);
        Options.Add(most);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var packages = await space.Packages.List(call.Get(id), call.Get(latest), call.Get(most), cancel);
        call.Show(packages, OutputJson.Default.ImmutableArrayPackageDocument,
            new Column<PackageDocument>("PACKAGE", p => p.PackageId),
            new("VERSION", p => p.Version),
            new("BYTES", p => TerminalText.Number(p.PackageSizeBytes)),
            new("PUBLISHED", p => Elapsed.Moment(p.Published, call.Time)));
        return ExitCode.Done;
    }
}
