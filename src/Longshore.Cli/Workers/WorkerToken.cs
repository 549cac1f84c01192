using System.Collections.Immutable;
using System.CommandLine;
using Longshore.Cli.Complaints;
using Longshore.Cli.Pools;
using Longshore.Cli.Verbs;
using Longshore.Client;
using Longshore.Client.Workers;

namespace Longshore.Cli.Workers;

/// <summary><c>worker token</c></summary>
internal sealed class WorkerToken : Verb
{
    private readonly Option<string[]> pools = new("--pool") { Description = "Pool of the workers that join: name or id; may be given several times. Default: the default pool, unless the token is for deployment targets.", HelpName = "POOL" };
    private readonly Option<string[]> environments = new("--environment") { Description = "For deployment targets instead of workers: environment of the targets, by name or id; may be given several times. With --role.", HelpName = "ENVIRONMENT" };
    private readonly Option<string[]> roles = new("--role") { Description = "For deployment targets instead of workers: role of the targets; may be given several times. With --environment.", HelpName = "ROLE" };
    private readonly Option<string> name = new("--name") { Description = "What the token is for.", HelpName = "NAME", DefaultValueFactory = _ => "command line" };
    private readonly Option<int> uses = new("--uses") { Description = "How many agents may join with it; 0: any number.", HelpName = "N", DefaultValueFactory = _ => 1 };

    public WorkerToken(Desk desk)
        : base(desk, "token", "Make a token with which an agent joins. It is shown this once; whoever has it can add a worker to these pools, or a deployment target to these environments.",
            "longshore worker token --pool linux-build",
            "longshore worker token --environment Production --role web",
            "longshore-agent join --server https://longshore.example:8080 --token $(longshore worker token --pool linux-build) --name build-01 --pool linux-build")
    {
        Options.Add(pools);
        Options.Add(environments);
        Options.Add(roles);
        Options.Add(name);
        Options.Add(uses);
    }

    protected override async Task<int> Run(Call call, CancellationToken cancel)
    {
        var (targetEnvironments, targetRoles) = (call.GetAll(environments), call.GetAll(roles));
        if (targetEnvironments.IsEmpty != targetRoles.IsEmpty) throw Complaint.Usage("a token for deployment targets needs --environment and --role", "give both, or neither for a token for workers");
        using var server = call.Connect();
        var space = await server.Space(cancel);
        var token = await space.Workers.NewToken(new NewJoinToken
        {
            Name = call.Get(name)!,
            WorkerPoolIds = await PoolsOf(space, call.GetAll(pools), isForTargets: !targetRoles.IsEmpty, cancel),
            EnvironmentIds = targetEnvironments,
            Roles = targetRoles,
            MaxUses = call.Get(uses),
        }, cancel);
        if (call.IsJson) call.ShowJson(token, OutputJson.Default.JoinTokenDocument);
        else call.Terminal.Out.WriteLine(token.Token);
        return ExitCode.Done;
    }

    private static async Task<ImmutableArray<string>> PoolsOf(SpaceClient space, ImmutableArray<string> given, bool isForTargets, CancellationToken cancel)
    {
        if (given.IsEmpty && isForTargets) return [];
        var chosen = ImmutableArray.CreateBuilder<string>();
        string?[] wanted = given.IsEmpty ? [null] : [.. given];
        foreach (var pool in wanted) chosen.Add((await PoolChoice.Find(space, pool, cancel)).Id);
        return chosen.ToImmutable();
    }
}
