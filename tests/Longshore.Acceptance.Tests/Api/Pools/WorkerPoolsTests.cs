using System.Net;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Pools;

public sealed class WorkerPoolsTests(ApiHost host) : IDisposable
{
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task A_pool_is_made_changed_and_deleted()
    {
        var made = await admin.Create("/api/Spaces-1/workerpools", """{"Name":"Linux builds","Description":null,"SortOrder":0,"IsDefault":false,"CanAddWorkers":true}""");
        Assert.Equal(("StaticWorkerPool", "linux-builds", true), (made.Text("WorkerPoolType"), made.Text("Slug"), made.GetProperty("CanAddWorkers").GetBoolean()));
        Assert.Equal("d", (await admin.Put(made.Link("Self"), """{"Name":"Linux builds","Description":"d"}""")).Ok().Text("Description"));
        Assert.Empty((await admin.Get($"{made.Link("Self")}/workers?skip=0&take=30")).Ok().Items());
        (await admin.Delete(made.Link("Self"))).Ok();
        (await admin.Get(made.Link("Self"))).Error(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task There_is_always_exactly_one_default_pool()
    {
        var space = (await admin.Create("/api/spaces", """{"Name":"Default pools"}""")).Id();
        var old = Assert.Single((await admin.Get($"/api/{space}/workerpools")).Ok().Items());
        (await admin.Delete(old.Link("Self"))).Error(HttpStatusCode.BadRequest);
        (await admin.Put(old.Link("Self"), """{"Name":"Default Worker Pool","IsDefault":false}""")).Error(HttpStatusCode.BadRequest);
        await admin.Create($"/api/{space}/workerpools", """{"Name":"New default","IsDefault":true}""");
        Assert.Equal("New default", Assert.Single((await admin.Get($"/api/{space}/workerpools/all")).Ok().Items(), pool => pool.GetProperty("IsDefault").GetBoolean()).Text("Name"));
        (await admin.Put(old.Link("Self"), """{"IsDefault":true}""")).Ok();
        Assert.Equal(old.Id(), Assert.Single((await admin.Get($"/api/{space}/workerpools/all")).Ok().Items(), pool => pool.GetProperty("IsDefault").GetBoolean()).Id());
    }

    [Fact]
    public async Task Pools_are_sorted_by_hand()
    {
        var space = (await admin.Create("/api/spaces", """{"Name":"Sorted pools"}""")).Id();
        var second = await admin.Create($"/api/{space}/workerpools", """{"Name":"Second"}""");
        (await admin.Put($"/api/{space}/workerpools/sortorder", $"""["{second.Id()}"]""")).Ok();
        Assert.Equal(["Second", "Default Worker Pool"], (await admin.Get($"/api/{space}/workerpools")).Ok().Names());
    }

    [Fact]
    public async Task A_pool_in_use_is_deleted_by_force_only()
    {
        var pool = await admin.Create("/api/Spaces-1/workerpools", """{"Name":"In use"}""");
        var project = await admin.Create("/api/Spaces-1/projects", """{"Name":"Uses a pool","ProjectGroupId":"ProjectGroups-1","LifecycleId":"Lifecycles-1"}""");
        var variables = (await admin.Get($"/api/Spaces-1/variables/variableset-{project.Id()}")).Ok();
        (await admin.Put($"/api/Spaces-1/variables/variableset-{project.Id()}", $$"""
            {"OwnerId":"{{project.Id()}}","Version":{{variables.GetProperty("Version")}},"Variables":[{"Name":"Pool","Type":"WorkerPool","Value":"in-use","Scope":{} }] }
            """)).Ok();
        Assert.Contains("variable Pool of project Uses a pool", (await admin.Delete(pool.Link("Self"))).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        (await admin.Get(pool.Link("Self"))).Ok();
        (await admin.Delete($"{pool.Link("Self")}?force=true")).Ok();
        (await admin.Get(pool.Link("Self"))).Error(HttpStatusCode.NotFound);
        Assert.Contains("although it was used by variable Pool", (await admin.Get($"/api/events?regarding={pool.Id()}&take=1")).Ok().GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kinds_of_pools_are_told()
    {
        Assert.Equal("StaticWorkerPool", Assert.Single((await admin.Get("/api/Spaces-1/workerpools/supportedtypes")).Ok().GetProperty("SupportedPoolTypes").EnumerateArray()).GetString());
        Assert.Empty((await admin.Get("/api/Spaces-1/workerpools/dynamicworkertypes")).Ok().GetProperty("WorkerTypes").EnumerateArray());
        (await admin.Post("/api/Spaces-1/workerpools", """{"Name":"Cloud","WorkerPoolType":"DynamicWorkerPool","WorkerType":"UbuntuDefault"}""")).Error(HttpStatusCode.BadRequest);
    }
}
