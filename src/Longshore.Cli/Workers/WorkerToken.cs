using System.CommandLine;
using Longshore.Cli.Pools;
using Longshore.Cli.Verbs;
using Longshore.Client.Workers;

namespace Longshore.Cli.Workers;

/// <summary><c>worker token</c></summary>
internal sealed class WorkerToken : Verb
{
    private readonly Option<string[]> pools = new("--pool") { Description = "Pool of the workers that join: name or id; may be given several times. Default: the default pool.", HelpName = "POOL" };
    private readonly Option<string> name = new("--name") { Description = "What the token is for.", HelpName = "NAME", DefaultValueFactory = _ => "command line" };
    private readonly Option<int> uses = new("--uses") { Description = "How many agents may join with it; 0: any number.", HelpName = "N", DefaultValueFactory = _ => 1 };

    public WorkerToken(Desk desk)
        : base(desk, "token", "Make a token with which an agent joins. It is shown this once; whoever has it can add a worker to these pools.",
            "longshore worker token --pool linux-build",
            "longshore-agent join --server https://longshore.example:8080 --token $(longshore worker token --pool linux-build) --name build-01 --pool linux-build")
    {
        Options.Add(pools);
        Options.Add(name);
        Options.Add(uses);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        using var server = call.Connect();
        var space = await server.Space(cancel);
        string?[] wanted = call.GetAll(pools) is { IsEmpty: false } given ? [.. given] : [null];
        var chosen = new List<string>();
        foreach (var pool in wanted) chosen.Add((await PoolChoice.Find(space, pool, cancel)).Id);
        var token = await space.Workers.NewToken(new NewJoinToken { Name = call.Get(name)!, WorkerPoolIds = [.. chosen], MaxUses = call.Get(uses) }, cancel);
        if (call.IsJson) call.ShowJson(token, OutputJson.Default.JoinTokenDocument);
        else call.Terminal.Out.WriteLine(token.Token);
        return ExitCode.Done;
    }
}
