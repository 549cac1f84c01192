using Longshore.Domain.Processes;
using Longshore.Domain.Variables;
using Longshore.Storage;
using Longshore.Storage.Records;
using Xunit;

namespace Longshore.Engine.Tests.Storage;

public sealed class OwnedDocumentTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Each_write_of_a_process_raises_its_version_and_a_stale_one_is_refused(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var process = new DeploymentProcess { Project = new(1), Space = Given.Space };
        Assert.Equal(0, (await storage.Write((s, cancel) => s.SaveProcess(process, cancel))).Version);
        Assert.Equal(1, (await storage.Write((s, cancel) => s.SaveProcess(process, cancel))).Version);
        await Assert.ThrowsAsync<StaleRecordException>(() => storage.Write((s, cancel) => s.SaveProcess(process, cancel)));
        await Assert.ThrowsAsync<StaleRecordException>(() => storage.Write((s, cancel) => s.SaveProcess(process with { Version = 7 }, cancel)));
        await Assert.ThrowsAsync<StaleRecordException>(() => storage.Write((s, cancel) => s.SaveProcess(process with { Project = new(2), Version = 1 }, cancel)));
        Assert.Equal(1, (await storage.Read((s, cancel) => s.FindProcess(new(1), cancel)))?.Version);
        Assert.Null(await storage.Read((s, cancel) => s.FindProcess(new(2), cancel)));
    }

    [Theory, EveryDatabase]
    public async Task Variables_belong_to_an_owner_and_go_with_it(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var set = new VariableSet { Owner = "Projects-1", Space = Given.Space, Variables = [new Variable { Id = "v1", Name = "Color", Value = "red" }] };
        await storage.Write((s, cancel) => s.SaveVariables(set, cancel));
        var stored = await storage.Read((s, cancel) => s.FindVariables("Projects-1", cancel));
        Assert.Equal("red", Assert.Single(stored!.Variables).Value);
        await using var session = await storage.Store.Write(Cancel);
        await session.RemoveVariables("Projects-1", Cancel);
        await session.RemoveVariables("Projects-1", Cancel);
        await session.RemoveProcess(new(1), Cancel);
        await session.Commit(Cancel);
        Assert.Null(await storage.Read((s, cancel) => s.FindVariables("Projects-1", cancel)));
    }
}
