using Longshore.Storage;
using Longshore.Storage.Packages;
using Longshore.Storage.Records;
using Xunit;

namespace Longshore.Engine.Tests.Storage;

public sealed class PackageTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("1.0", "1.0.0")]
    [InlineData("1.2.3.0", "1.2.3")]
    [InlineData("01.002.3", "1.2.3")]
    [InlineData("1.2.3.4", "1.2.3.4")]
    [InlineData("1.0-Beta.1+Build", "1.0.0-beta.1+build")]
    [InlineData("2024.1.99999999999999999999", "2024.1.99999999999999999999")]
    [InlineData("latest", "latest")]
    public void Versions_that_mean_the_same_are_one(string version, string key) => Assert.Equal(key, PackageVersionKey.Of(version));

    [Theory, EveryDatabase]
    public async Task A_package_is_found_by_any_spelling_and_replaced_by_its_like(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await using var s = await storage.Store.Write(Cancel);
        await s.SavePackage(Given.Package("Acme.Web", "1.0.0"), Cancel);
        await s.SavePackage(Given.Package("acme.web", "1.0") with { Length = 2 }, Cancel);
        Assert.Equal(2, (await s.FindPackage(Given.Space, "ACME.WEB", "1.0.0.0", Cancel))?.Length);
        Assert.Null(await s.FindPackage(new(2), "Acme.Web", "1.0.0", Cancel));
        await s.RemovePackage(Given.Space, "Acme.Web", "1.0", Cancel);
        Assert.Null(await s.FindPackage(Given.Space, "Acme.Web", "1.0.0", Cancel));
    }

    [Theory, EveryDatabase]
    public async Task Packages_are_listed_by_id_newest_first(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await using var s = await storage.Store.Write(Cancel);
        await s.SavePackage(Given.Package("B", "1.0.0"), Cancel);
        await s.SavePackage(Given.Package("A.Web", "1.0.0") with { Published = Given.Noon.ToOffset(TimeSpan.FromHours(9)) }, Cancel);
        await s.SavePackage(Given.Package("A.Web", "0.9.0") with { Published = Given.Noon.AddTicks(1) }, Cancel);
        await s.SavePackage(Given.Package("C", "1.0.0") with { Space = new(2) }, Cancel);
        var query = new RecordQuery { Space = Given.Space };
        Assert.Equal(["A.Web 0.9.0", "A.Web 1.0.0", "B 1.0.0"], await List(query));
        Assert.Equal(["A.Web 1.0.0"], await List(query with { Skip = 1, Take = 1 }));
        Assert.Equal(["A.Web 0.9.0", "A.Web 1.0.0"], await List(query with { PartialName = "web" }));
        Assert.Equal(["B 1.0.0"], await List(query with { Filters = [new RecordFilter(FilterKey.PackageId, ["b"])] }));
        await Assert.ThrowsAsync<NotSupportedException>(() => List(query with { Filters = [new RecordFilter(FilterKey.Pool, ["b"])] }));

        async Task<IEnumerable<string>> List(RecordQuery wanted) => (await s.ListPackages(wanted, Cancel)).Items.Select(p => $"{p.PackageId} {p.Version}");
    }

    [Theory, EveryDatabase]
    public async Task A_key_is_found_by_its_hash_until_its_user_removes_it(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        await using var s = await storage.Store.Write(Cancel);
        await s.AddApiKey(Given.ApiKey("apikeys-b", "h1"), Cancel);
        await s.AddApiKey(Given.ApiKey("apikeys-a", "h2") with { Created = Given.Noon.AddSeconds(1) }, Cancel);
        Assert.Equal("apikeys-a", (await s.FindApiKeyByHash("h2", Cancel))?.Id);
        Assert.Equal(["apikeys-b", "apikeys-a"], (await s.ListApiKeys(new(1), Cancel)).Select(key => key.Id));
        await s.RemoveApiKey(new(2), "apikeys-a", Cancel);
        Assert.NotNull(await s.FindApiKeyByHash("h2", Cancel));
        await s.RemoveApiKey(new(1), "apikeys-a", Cancel);
        Assert.Null(await s.FindApiKeyByHash("h2", Cancel));
    }
}
