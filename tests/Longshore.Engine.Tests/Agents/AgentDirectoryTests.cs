using System.Collections.Immutable;
using Longshore.Domain.Machines;
using Longshore.Domain.Workers;
using Longshore.Engine.Tests.Storage;
using Longshore.Orchestration.Workers;
using Longshore.Os.Certificates;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Transports.Link;
using Longshore.WorkerLink.Dialling;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Longshore.Engine.Tests.Agents;

public sealed class AgentDirectoryTests(Databases databases)
{
    private readonly FakeTimeProvider time = new(Given.Noon);
    private readonly List<WorkerKey> joined = [];
    private ImmutableArray<WorkerLease> leases = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_polling_agent_joins_and_is_recognised(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var directory = await With(storage);
        Assert.Null(await directory.Recognise(Certificate('A'), Cancel));
        var worker = Joined(await directory.Join(Join('A', "one"), Cancel));
        Assert.Equal(worker, await directory.Recognise(Certificate('A'), Cancel));
        Assert.Null(await directory.Recognise(Certificate('B'), Cancel));
        var stored = (await storage.Read((s, cancel) => s.Workers.Find(WorkerId.Parse(worker), cancel)))!;
        Assert.Equal("TentacleActive", stored.Endpoint.CommunicationStyle);
        Assert.Matches("^\"poll://[a-z0-9]{20}/\"$", stored.Endpoint.Properties["Uri"]);
        Assert.Equal(HealthStatus.Unknown, stored.Health);
        Assert.Single(stored.Pools);
        Assert.Equal(WorkerKey.Of(stored.Id), Assert.Single(joined));
        var events = await storage.Read((s, cancel) => s.Audit.List(new RecordQuery { Filters = [new RecordFilter(FilterKey.RelatedDocument, [worker])] }, cancel));
        Assert.Equal("MachineAdded", Assert.Single(events.Items).Category);
    }

    [Theory, EveryDatabase]
    public async Task A_listening_agent_is_stored_with_its_address(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var directory = await With(storage);
        var worker = Joined(await directory.Join(Join('A', "one") with { Listens = new DialAddress("build.example.org", 10933) }, Cancel));
        var stored = (await storage.Read((s, cancel) => s.Workers.Find(WorkerId.Parse(worker), cancel)))!;
        Assert.Equal("TentaclePassive", stored.Endpoint.CommunicationStyle);
        Assert.Equal("\"https://build.example.org:10933/\"", stored.Endpoint.Properties["Uri"]);
    }

    [Theory, EveryDatabase]
    public async Task Asked_again_it_gives_the_same_worker_and_uses_nothing_up(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var directory = await With(storage);
        var first = Joined(await directory.Join(Join('A', "one"), Cancel));
        Assert.Equal(first, Joined(await directory.Join(Join('A', "one"), Cancel)));
        Assert.Single((await storage.Read((s, cancel) => s.JoinTokens.List(new RecordQuery(), cancel))).Items[0].Uses);
        Assert.Single(joined);
    }

    [Theory, EveryDatabase]
    public async Task Who_should_not_join_is_told_why_and_nothing_is_stored(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var directory = await With(storage, maxUses: 2);
        Refused("does not know", await directory.Join(Join('A', "one") with { Secret = "guessed" }, Cancel));
        Refused("does not lead", await directory.Join(Join('A', "one") with { Pools = ["Other"] }, Cancel));
        Joined(await directory.Join(Join('A', "one"), Cancel));
        Refused("is named", await directory.Join(Join('B', "ONE"), Cancel));
        await With(storage, secret: "second");
        Refused("already", await directory.Join(Join('A', "other") with { Secret = "second" }, Cancel));
        Joined(await directory.Join(Join('B', "two"), Cancel));
        Refused("used up", await directory.Join(Join('C', "stolen"), Cancel));
        time.Advance(TimeSpan.FromHours(2));
        Refused("expired", await directory.Join(Join('C', "late") with { Secret = "second" }, Cancel));
        Assert.Equal(2, (await storage.Read((s, cancel) => s.Workers.List(new RecordQuery(), cancel))).Total);
    }

    [Theory, EveryDatabase]
    public async Task It_leaves_unless_a_step_runs_on_it(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var directory = await With(storage);
        var worker = Joined(await directory.Join(Join('A', "one"), Cancel));
        leases = [new WorkerLease(new(1), "step", "ticket", WorkerKey.Of(WorkerId.Parse(worker)), new(1), Given.Noon)];
        Assert.NotNull(await directory.Leave(worker, Cancel));
        Assert.Equal(worker, await directory.Recognise(Certificate('A'), Cancel));
        leases = [];
        Assert.Null(await directory.Leave(worker, Cancel));
        Assert.Null(await directory.Recognise(Certificate('A'), Cancel));
        Assert.Null(await directory.Leave(worker, Cancel));
        Refused("used up", await directory.Join(Join('A', "one"), Cancel));
    }

    [Theory, EveryDatabase]
    public async Task An_agent_joins_as_a_target_with_what_it_asks_of_the_token(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var directory = await With(storage, maxUses: 3, ofTargets: true);
        Refused("does not lead into environment 'Nowhere'", await directory.Join(Join('A', "web") with { Roles = ["web"], Environments = ["Nowhere"] }, Cancel));
        Refused("does not lead into role 'root'", await directory.Join(Join('A', "web") with { Roles = ["root"], Environments = ["Test"] }, Cancel));
        Refused("does not lead into pool", await directory.Join(Join('A', "web") with { Pools = ["Builders"] }, Cancel));
        await With(storage, secret: "second");
        var id = Joined(await directory.Join(Join('B', "db") with { Roles = ["DB"], Environments = ["test"] }, Cancel));
        Assert.Equal(id, await directory.Recognise(Certificate('B'), Cancel));
        var stored = (await storage.Read((s, cancel) => s.Machines.Find(MachineId.Parse(id), cancel)))!;
        Assert.Equal(["db"], stored.Roles);
        Assert.Equal(("db", HealthStatus.Unknown, "TentacleActive"), (stored.Name, stored.Health, stored.Endpoint.CommunicationStyle));
        Assert.Equal(id, Joined(await directory.Join(Join('B', "db"), Cancel)));
        Refused("cannot be both", await directory.Join(Join('B', "db") with { Secret = "second", Pools = ["Builders"] }, Cancel));
        var tokens = (await storage.Read((s, cancel) => s.JoinTokens.List(new RecordQuery(), cancel))).Items;
        var use = Assert.Single(tokens.SelectMany(token => token.Uses));
        Assert.Equal((null, stored.Id), (use.Worker, use.Machine));
        Assert.Null(await directory.Leave(id, Cancel));
        Assert.Null(await storage.Read((s, cancel) => s.Machines.Find(stored.Id, cancel)));
    }

    private async Task<AgentDirectory> With(StorageUnderTest storage, string secret = "secret", int maxUses = 1, bool ofTargets = false)
    {
        await storage.Write(async (session, cancel) =>
        {
            var pool = await session.Pools.FindByName(Given.Space, "Builders", cancel) ?? await session.Pools.Add(Given.Pool("Builders"), cancel);
            var token = new JoinToken { Space = Given.Space, Name = "ci", SecretHash = JoinSecret.Hash(secret), Pools = [pool.Id], MaxUses = maxUses, ExpiresOn = Given.Noon.AddHours(1), Created = Given.Noon };
            if (!ofTargets) return await session.JoinTokens.Add(token, cancel);
            var environment = await session.Environments.Add(Given.Environment("Test"), cancel);
            return await session.JoinTokens.Add(token with { Pools = [], Environments = [environment.Id], Roles = ["web", "db"] }, cancel);
        });
        var directory = new AgentDirectory(storage.Store, _ => leases, time);
        directory.Joined += joined.Add;
        return directory;
    }

    private static AgentJoin Join(char who, string name) => new() { Secret = "secret", Certificate = Certificate(who), Name = name, Version = "1.0.0" };

    private static Thumbprint Certificate(char who) => Thumbprint.Parse(new string(who, 64));

    private static string Joined(JoinOutcome outcome) => Assert.IsType<JoinOutcome.Joined>(outcome).Worker;

    private static void Refused(string word, JoinOutcome outcome)
    {
        var refused = Assert.IsType<JoinOutcome.Refused>(outcome);
        Assert.Contains(word, refused.Says, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Mend);
    }
}
