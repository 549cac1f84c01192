using CsCheck;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;
using Xunit;

namespace Longshore.Engine.Tests.Storage;

public sealed class RecordListTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Any_page_of_any_list_is_what_the_rules_say(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var space = 0;
        var gen = Gen.Select(Gen.Select(Gen.String[Gen.Char["abAB_%ä'Ä"], 1, 4], Gen.Int[0, 2]).Array[0, 12], Gen.String[Gen.Char["abAB_%ä'"], 0, 2], Gen.Int[0, 6], Gen.Int[0, 6]);
        await gen.SampleAsync(
            async (seeds, part, skip, take) =>
            {
                var id = new SpaceId(++space);
                var unique = seeds.DistinctBy(seed => TextKey.Of(seed.Item1)).Select(seed => Given.Environment(seed.Item1, seed.Item2) with { Space = id }).ToList();
                await storage.Write(async (s, cancel) =>
                {
                    foreach (var environment in unique) await s.Environments.Add(environment, cancel);
                    return 0;
                });
                var page = await storage.Read((s, cancel) => s.Environments.List(new RecordQuery { Space = id, PartialName = part, Skip = skip, Take = take }, cancel));
                var expected = unique.Where(e => TextKey.Of(e.Name).Contains(TextKey.Of(part), StringComparison.Ordinal))
                    .OrderBy(e => e.SortOrder).ThenBy(e => TextKey.Of(e.Name), StringComparer.Ordinal).Select(e => e.Name).ToList();
                Assert.Equal(expected.Count, page.Total);
                Assert.Equal(expected.Skip(skip).Take(take), page.Items.Select(e => e.Name));
            },
            iter: 40, threads: 1);
    }

    [Theory, EveryDatabase]
    public async Task Lists_are_cut_by_ids_and_exact_name(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        int[] ids = [await Add("Alpha"), await Add("Beta"), await Add("Alphabet")];
        Assert.Equal(["Alpha", "Alphabet"], await Names(new RecordQuery { Ids = [ids[2], ids[0], 999] }));
        Assert.Empty(await Names(new RecordQuery { Ids = [] }));
        Assert.Equal(["Alpha"], await Names(new RecordQuery { Name = "ALPHA" }));
        Assert.Equal(["Alpha", "Alphabet"], await Names(new RecordQuery { PartialName = "ALPH" }));
        Assert.Empty(await Names(new RecordQuery { Space = new(9) }));
        Assert.Equal(["Alpha", "Alphabet", "Beta"], await Names(new RecordQuery { Take = int.MaxValue }));
        Assert.Equal(["Alpha"], await Names(new RecordQuery { Ids = [.. Enumerable.Range(ids[0], 1).Concat(Enumerable.Range(100_000, 2_000))] }));

        async Task<int> Add(string name) => (await storage.Write((s, cancel) => s.Environments.Add(Given.Environment(name), cancel))).Id.Number;
        async Task<IEnumerable<string>> Names(RecordQuery query) => (await storage.Read((s, cancel) => s.Environments.List(query, cancel))).Items.Select(e => e.Name);
    }

    [Theory, EveryDatabase]
    public async Task Projects_channels_releases_and_accounts_know_their_filters(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await using var s = await storage.Store.Write(Cancel);
        await s.Projects.Add(Given.Project("A", group: 1, lifecycle: 2), Cancel);
        await s.Projects.Add(Given.Project("B", group: 2, lifecycle: 1), Cancel);
        Assert.Equal(["A"], (await s.Projects.List(By(FilterKey.ProjectGroup, "projectgroups-1"), Cancel)).Items.Select(p => p.Name));
        Assert.Equal(["A"], (await s.Projects.List(By(FilterKey.Lifecycle, "Lifecycles-2"), Cancel)).Items.Select(p => p.Name));
        Assert.Equal(2, (await s.Projects.List(By(FilterKey.Lifecycle, "Lifecycles-2", "Lifecycles-1", "nonsense"), Cancel)).Total);
        Assert.Equal(0, (await s.Projects.List(By(FilterKey.Lifecycle, "nonsense"), Cancel)).Total);
        await Assert.ThrowsAsync<NotSupportedException>(() => s.Projects.List(By(FilterKey.Pool, "WorkerPools-1"), Cancel));

        await s.Channels.Add(Given.Channel("X", project: 1), Cancel);
        await s.Channels.Add(Given.Channel("Y", project: 2), Cancel);
        Assert.Equal(["Y"], (await s.Channels.List(By(FilterKey.Project, "Projects-2"), Cancel)).Items.Select(c => c.Name));

        await s.Releases.Add(Given.Release("1.0", project: 1, channel: 1), Cancel);
        await s.Releases.Add(Given.Release("1.1", project: 1, channel: 2), Cancel);
        await s.Releases.Add(Given.Release("2.0", project: 2, channel: 3), Cancel);
        Assert.Equal(["1.1", "1.0"], (await s.Releases.List(By(FilterKey.Project, "Projects-1"), Cancel)).Items.Select(r => r.Version));
        Assert.Equal(["2.0"], (await s.Releases.List(By(FilterKey.Channel, "Channels-3"), Cancel)).Items.Select(r => r.Version));
        Assert.Equal(["1.0"], (await s.Releases.List(By(FilterKey.Project, "Projects-1") with { Name = "1.0" }, Cancel)).Items.Select(r => r.Version));

        await s.Accounts.Add(Given.Account("a", "Token"), Cancel);
        await s.Accounts.Add(Given.Account("b", "SshKeyPair"), Cancel);
        Assert.Equal(["b"], (await s.Accounts.List(By(FilterKey.Kind, "sshkeypair"), Cancel)).Items.Select(a => a.Name));
    }

    [Theory, EveryDatabase]
    public async Task Tasks_and_deployments_know_their_filters(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await using var s = await storage.Store.Write(Cancel);
        var queued = await s.Tasks.Add(Given.Task("Deploy Web to Test") with { Project = new(1), Environment = new(1), CreatedBy = new(7) }, Cancel);
        var done = await s.Tasks.Add(Given.Task("Deploy Web to Live") with { Project = new(1), Environment = new(2), State = TaskState.Success }, Cancel);
        var health = await s.Tasks.Add(Given.Task("Check health", "Health") with { State = TaskState.Executing }, Cancel);
        Assert.Equal([done.Id, queued.Id], await Tasks(By(FilterKey.Project, "Projects-1")));
        Assert.Equal([queued.Id], await Tasks(By(FilterKey.Environment, "Environments-1")));
        Assert.Equal([queued.Id], await Tasks(By(FilterKey.User, "Users-7")));
        Assert.Equal([health.Id, done.Id], await Tasks(By(FilterKey.State, "executing", "SUCCESS")));
        Assert.Equal([health.Id], await Tasks(By(FilterKey.Kind, "health")));
        Assert.Equal([done.Id, queued.Id], await Tasks(new RecordQuery { PartialName = "web TO" }));

        await s.Deployments.Add(Given.Deployment("d1", project: 1, environment: 1, release: 1, channel: 1, task: queued.Id.Number), Cancel);
        await s.Deployments.Add(Given.Deployment("d2", project: 1, environment: 2, release: 2, channel: 1, task: done.Id.Number), Cancel);
        await s.Deployments.Add(Given.Deployment("d3", project: 2, environment: 2, release: 3, channel: 2, task: health.Id.Number), Cancel);
        Assert.Equal(["d2", "d1"], await Deployments(By(FilterKey.Project, "Projects-1")));
        Assert.Equal(["d3", "d2"], await Deployments(By(FilterKey.Environment, "Environments-2")));
        Assert.Equal(["d3"], await Deployments(By(FilterKey.Release, "Releases-3")));
        Assert.Equal(["d3"], await Deployments(By(FilterKey.Channel, "Channels-2")));
        Assert.Equal(["d1"], await Deployments(By(FilterKey.Task, queued.Id.ToString())));
        Assert.Equal(["d2"], await Deployments(By(FilterKey.State, "Success")));

        async Task<IEnumerable<ServerTaskId>> Tasks(RecordQuery query) => (await s.Tasks.List(query, Cancel)).Items.Select(task => task.Id);
        async Task<IEnumerable<string>> Deployments(RecordQuery query) => (await s.Deployments.List(query, Cancel)).Items.Select(d => d.Name);
    }

    [Theory, EveryDatabase]
    public async Task Workers_know_their_filters(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await using var s = await storage.Store.Write(Cancel);
        var one = Given.Worker("w1", 1, 12);
        await s.Workers.Add(one with { Endpoint = one.Endpoint with { Properties = one.Endpoint.Properties.Add("Thumbprint", "\"AB12\"") } }, Cancel);
        await s.Workers.Add(Given.Worker("w2", 2) with { IsDisabled = true, Endpoint = one.Endpoint with { CommunicationStyle = "Ssh" } }, Cancel);
        await s.Workers.Add(Given.Worker("w3") with { Health = HealthStatus.Unhealthy }, Cancel);
        Assert.Equal(["w1"], await Names(By(FilterKey.Pool, "WorkerPools-1")));
        Assert.Equal(["w1", "w2"], await Names(By(FilterKey.Pool, "WorkerPools-12", "WorkerPools-2")));
        Assert.Equal(["w1"], await Names(By(FilterKey.Thumbprint, "ab12")));
        Assert.Equal(["w2"], await Names(By(FilterKey.CommunicationStyle, "ssh")));
        Assert.Equal(["w2"], await Names(By(FilterKey.IsDisabled, "True")));
        Assert.Equal(["w3"], await Names(By(FilterKey.State, "unhealthy")));

        async Task<IEnumerable<string>> Names(RecordQuery query) => (await s.Workers.List(query, Cancel)).Items.Select(worker => worker.Name);
    }

    [Theory, EveryDatabase]
    public async Task Artifacts_and_events_know_their_filters(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await using var s = await storage.Store.Write(Cancel);
        await s.Artifacts.Add(Given.Artifact("z.txt", task: 1), Cancel);
        await s.Artifacts.Add(Given.Artifact("a.txt", task: 1), Cancel);
        await s.Artifacts.Add(Given.Artifact("b.txt", task: 2), Cancel);
        Assert.Equal(["a.txt", "z.txt"], (await s.Artifacts.List(By(FilterKey.Task, "ServerTasks-1"), Cancel)).Items.Select(a => a.FileName));

        await s.Audit.Add(Given.Event("Created", "Projects-1", "projects-1", "Environments-1") with { User = new(3) }, Cancel);
        await s.Audit.Add(Given.Event("Modified", "Projects-1"), Cancel);
        await s.Audit.Add(Given.Event("LoginSucceeded") with { Space = null }, Cancel);
        Assert.Equal(["Modified", "Created"], await Categories(By(FilterKey.RelatedDocument, "PROJECTS-1")));
        Assert.Equal(["Created"], await Categories(By(FilterKey.RelatedDocument, "Environments-1", "Environments-2")));
        Assert.Equal(["Created"], await Categories(By(FilterKey.User, "Users-3")));
        Assert.Equal(["LoginSucceeded"], await Categories(By(FilterKey.Category, "loginsucceeded")));
        Assert.Equal(["Modified", "Created"], await Categories(new RecordQuery { Space = Given.Space }));

        async Task<IEnumerable<string>> Categories(RecordQuery query) => (await s.Audit.List(query, Cancel)).Items.Select(happened => happened.Category);
    }

    private static RecordQuery By(FilterKey key, params string[] values) => new() { Filters = [new RecordFilter(key, [.. values])] };
}
