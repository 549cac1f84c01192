using Longshore.Domain.Environments;
using Longshore.Domain.Spaces;
using Longshore.Storage;
using Longshore.Storage.Records;
using Xunit;

namespace Longshore.Engine.Tests.Storage;

public sealed class RecordTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Names_and_slugs_are_unique_whatever_their_case(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await Check(s => s.Spaces, Given.ASpace, (x, slug) => x with { Slug = slug });
        await Check(s => s.Environments, name => Given.Environment(name), (x, slug) => x with { Slug = slug });
        await Check(s => s.Lifecycles, Given.Lifecycle, (x, slug) => x with { Slug = slug });
        await Check(s => s.ProjectGroups, Given.Group, (x, slug) => x with { Slug = slug });
        await Check(s => s.Projects, name => Given.Project(name), (x, slug) => x with { Slug = slug });
        await Check(s => s.Channels, name => Given.Channel(name), (x, slug) => x with { Slug = slug });
        await Check(s => s.Pools, name => Given.Pool(name), (x, slug) => x with { Slug = slug });
        await Check(s => s.Workers, name => Given.Worker(name), (x, slug) => x with { Slug = slug });
        await Check(s => s.Accounts, name => Given.Account(name), (x, slug) => x with { Slug = slug });

        async Task Check<TId, T>(Func<StoreSession, IRecords<TId, T>> kind, Func<string, T> make, Func<T, string, T> withSlug) where TId : struct
        {
            await storage.Write((s, cancel) => kind(s).Add(withSlug(make("Äpfel One"), "apples"), cancel));
            await Refused("Name", s => kind(s).Add(withSlug(make("äPFEL oNE"), "other"), Cancel));
            await Refused("Slug", s => kind(s).Add(withSlug(make("Other"), "APPLES"), Cancel));
            var second = await storage.Write((s, cancel) => kind(s).Add(withSlug(make("Other"), "other"), cancel));
            await Refused("Slug", s => kind(s).Save(withSlug(second, "Apples"), Cancel));
        }

        async Task Refused(string field, Func<StoreSession, Task> write)
        {
            await using var session = await storage.Store.Write(Cancel);
            var refused = await Assert.ThrowsAsync<DuplicateRecordException>(() => write(session));
            Assert.Equal(field, refused.Field);
        }
    }

    [Theory, EveryDatabase]
    public async Task What_is_unique_within_something_may_repeat_outside_it(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await using var session = await storage.Store.Write(Cancel);
        await session.Environments.Add(Given.Environment("Test"), Cancel);
        await session.Environments.Add(Given.Environment("Test") with { Space = new(2) }, Cancel);
        await session.Channels.Add(Given.Channel("Default", project: 1), Cancel);
        await session.Channels.Add(Given.Channel("Default", project: 2), Cancel);
        await session.Releases.Add(Given.Release("1.0.0", project: 1), Cancel);
        await session.Releases.Add(Given.Release("1.0.0", project: 2), Cancel);
        await session.Artifacts.Add(Given.Artifact("a.txt"), Cancel);
        await session.Artifacts.Add(Given.Artifact("a.txt"), Cancel);
        await session.Commit(Cancel);
    }

    [Theory, EveryDatabase]
    public async Task Versions_of_a_project_usernames_and_origins_are_unique(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await using var session = await storage.Store.Write(Cancel);
        await session.Releases.Add(Given.Release("1.0.0-Beta"), Cancel);
        await session.Users.Add(Given.User("Ann"), Cancel);
        await session.Artifacts.Add(Given.Artifact("a", origin: "ticket/1"), Cancel);
        await session.AddApiKey(Given.ApiKey("apikeys-1", "h1"), Cancel);
        Assert.Equal("Version", (await Assert.ThrowsAsync<DuplicateRecordException>(() => session.Releases.Add(Given.Release("1.0.0-beta"), Cancel))).Field);
        Assert.Equal("Username", (await Assert.ThrowsAsync<DuplicateRecordException>(() => session.Users.Add(Given.User("ann"), Cancel))).Field);
        Assert.Equal("Origin", (await Assert.ThrowsAsync<DuplicateRecordException>(() => session.Artifacts.Add(Given.Artifact("b", origin: "ticket/1"), Cancel))).Field);
        Assert.Equal("Hash", (await Assert.ThrowsAsync<DuplicateRecordException>(() => session.AddApiKey(Given.ApiKey("apikeys-2", "h1"), Cancel))).Field);
        await session.Commit(Cancel);
    }

    [Theory, EveryDatabase]
    public async Task After_a_refused_write_the_transaction_goes_on(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await storage.Write(async (session, cancel) =>
        {
            await session.Environments.Add(Given.Environment("Test"), cancel);
            await Assert.ThrowsAsync<DuplicateRecordException>(() => session.Environments.Add(Given.Environment("test"), cancel));
            return await session.Environments.Add(Given.Environment("Production"), cancel);
        });
        Assert.Equal(["Production", "Test"], (await storage.Read((s, cancel) => s.Environments.List(new RecordQuery(), cancel))).Items.Select(e => e.Name));
    }

    [Theory, EveryDatabase]
    public async Task Nothing_is_seen_or_kept_before_the_commit(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await using (var session = await storage.Store.Write(Cancel))
        {
            var added = await session.Environments.Add(Given.Environment("Test"), Cancel);
            Assert.Equal("Test", (await session.Environments.Find(added.Id, Cancel))?.Name);
            Assert.Null(await storage.Read((other, cancel) => other.Environments.Find(added.Id, cancel)));
        }
        Assert.Equal(0, (await storage.Read((s, cancel) => s.Environments.List(new RecordQuery(), cancel))).Total);
    }

    [Theory, EveryDatabase]
    public async Task A_removed_record_cannot_be_saved_and_its_id_never_comes_back(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var first = await storage.Write((s, cancel) => s.Environments.Add(Given.Environment("Test"), cancel));
        await storage.Write(async (s, cancel) =>
        {
            await s.Environments.Remove(first.Id, cancel);
            await s.Environments.Remove(first.Id, cancel);
            return 0;
        });
        await Assert.ThrowsAsync<StaleRecordException>(() => storage.Write((s, cancel) => s.Environments.Save(first, cancel)));
        var second = await storage.Write((s, cancel) => s.Environments.Add(Given.Environment("Test"), cancel));
        Assert.True(second.Id.Number > first.Id.Number);
    }

    [Fact]
    public async Task A_record_that_changed_between_reading_and_saving_is_stale()
    {
        Assert.SkipWhen(PostgreSqlServer.Programs is null, "PostgreSQL is not installed: SQLite admits no second writer.");
        await using var storage = await databases.Open(StorageProvider.PostgreSql);
        var id = (await storage.Write((s, cancel) => s.Environments.Add(Given.Environment("Test"), cancel))).Id;
        await using var slow = await storage.Store.Write(Cancel);
        var read = await slow.Environments.Find(id, Cancel);
        await storage.Write(async (s, cancel) => await s.Environments.Save((await s.Environments.Find(id, cancel))! with { Description = "quick" }, cancel));
        await Assert.ThrowsAsync<StaleRecordException>(() => slow.Environments.Save(read! with { Description = "slow" }, Cancel));
    }

    [Theory, EveryDatabase]
    public async Task Writers_take_turns_and_none_is_lost(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var names = Enumerable.Range(0, 40).Select(i => $"E{i:00}").ToArray();
        await Task.WhenAll(names.Select(name => Task.Run(() => storage.Write((s, cancel) => s.Environments.Add(Given.Environment(name), cancel)), Cancel)));
        var page = await storage.Read((s, cancel) => s.Environments.List(new RecordQuery { Take = 100 }, cancel));
        Assert.Equal(names, page.Items.Select(e => e.Name));
        Assert.Equal(40, page.Items.Select(e => e.Id).Distinct().Count());
    }

    [Theory, EveryDatabase]
    public async Task A_name_wins_over_the_slug_of_another(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await storage.Write((s, cancel) => s.Environments.Add(Given.Environment("First") with { Slug = "second" }, cancel));
        await storage.Write((s, cancel) => s.Environments.Add(Given.Environment("Second") with { Slug = "third" }, cancel));
        Assert.Equal("Second", (await Find("SECOND", Given.Space))?.Name);
        Assert.Equal("Second", (await Find("Third", Given.Space))?.Name);
        Assert.Null(await Find("second", new SpaceId(2)));
        await storage.Write((s, cancel) => s.Users.Add(Given.User("Ann"), cancel));
        Assert.NotNull(await storage.Read((s, cancel) => s.Users.FindByName(null, "ANN", cancel)));

        Task<DeploymentEnvironment?> Find(string name, SpaceId space) => storage.Read((s, cancel) => s.Environments.FindByName(space, name, cancel));
    }

    [Theory, EveryDatabase]
    public async Task Events_are_only_added(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await using var session = await storage.Store.Write(Cancel);
        var added = await session.Audit.Add(Given.Event("Created"), Cancel);
        await Assert.ThrowsAsync<NotSupportedException>(() => session.Audit.Save(added, Cancel));
        await Assert.ThrowsAsync<NotSupportedException>(() => session.Audit.Remove(added.Id, Cancel));
    }

    [Theory, EveryDatabase]
    public async Task A_session_that_reads_cannot_write(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await using var session = storage.Store.Read();
        await Assert.ThrowsAsync<InvalidOperationException>(() => session.Environments.Add(Given.Environment("Test"), Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => session.Environments.Remove(new(1), Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => session.Commit(Cancel));
    }
}
