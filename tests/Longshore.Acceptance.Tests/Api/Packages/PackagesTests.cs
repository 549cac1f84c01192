using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Packages;

public sealed class PackagesTests(ApiHost host) : IDisposable
{
    private const string Route = "/api/Spaces-1/packages";
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Theory]
    [InlineData("fileToUpload")]
    [InlineData("file")]
    [InlineData("anything")]
    public async Task A_package_is_taken_from_any_field(string field)
    {
        var id = $"Field.{field}";
        var bytes = RandomNumberGenerator.GetBytes(300_000);
        var answer = await Push($"{id}.1.2.3.tar.gz", bytes, field: field);
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        var package = answer.Json;
        Assert.Equal(($"packages-{id}.1.2.3", id, id, "1.2.3", ".tar.gz"), (package.Id(), package.Text("PackageId"), package.Text("NuGetPackageId"), package.Text("Version"), package.Text("FileExtension")));
        Assert.Equal(300_000, package.GetProperty("PackageSizeBytes").GetInt64());
#pragma warning disable CA5350 // Clients compare this hash.
        Assert.Equal(Convert.ToHexStringLower(SHA1.HashData(bytes)), package.Text("Hash"));
#pragma warning restore CA5350
        Assert.Equal(package.Id(), (await admin.Get(package.Link("Self"))).Ok().Id());
        Assert.Equal(package.Id(), (await admin.Get($"{Route}/{id.ToUpperInvariant()}.1.2.3")).Ok().Id());
        var raw = await admin.Get(package.Link("Raw"));
        Assert.Equal(bytes, raw.Bytes);
        Assert.Contains($"{id}.1.2.3.tar.gz", raw.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.StartsWith("attachment", raw.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal(bytes[10..20], (await admin.Send(HttpMethod.Get, package.Link("Raw"), (string?)null, ("Range", "bytes=10-19"))).Bytes);
    }

    [Fact]
    public async Task The_mode_says_what_happens_to_one_that_is_there()
    {
        Assert.Equal(HttpStatusCode.Created, (await Push("Modes.1.0.0.zip", [1, 2, 3])).Status);
        Assert.Contains("Modes 1.0.0 is in the feed already.", (await Push("Modes.1.0.0.zip", [4])).Error(HttpStatusCode.Conflict), StringComparison.Ordinal);
        Assert.Contains("already", (await Push("modes.1.0.zip", [4], "overwriteMode=FailIfExists")).Error(HttpStatusCode.Conflict), StringComparison.Ordinal);
        Assert.Equal(3, (await Push("Modes.1.0.0.zip", [4], "overwriteMode=IgnoreIfExists")).Ok().GetProperty("PackageSizeBytes").GetInt32());
        Assert.Equal(HttpStatusCode.Created, (await Push("Modes.1.0.0.zip", [4], "overwriteMode=overwriteexisting")).Status);
        Assert.Equal([4], (await admin.Get($"{Route}/Modes.1.0.0/raw")).Bytes);
        Assert.Equal(HttpStatusCode.Created, (await Push("Modes.1.0.0.zip", [5], "replace=true")).Status);
        Assert.Contains("overwriteMode: ", (await Push("Modes.1.0.0.zip", [5], "overwriteMode=Perhaps")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("noversion.zip")]
    [InlineData("foo.1.0.0.exe")]
    [InlineData("../../etc/foo.1.0.0.zip")]
    [InlineData("..\\\\foo.1.0.0.zip")]
    [InlineData("foo bar.1.0.0.zip")]
    [InlineData("Acme.7.Web.1.0.0.zip")]
    public async Task A_file_that_names_no_package_is_refused(string file) => Assert.Contains("file: ", (await Push(file, [1])).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Fact]
    public async Task An_empty_file_is_refused() => Assert.Contains("file: The file is empty.", (await Push("Empty.1.0.0.zip", [])).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data", "--x\r\n")]
    [InlineData("multipart/form-data; boundary=x", "")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nvalue\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"Torn.1.0.0.zip\"\r\n\r\nbytes without an end")]
    [InlineData("application/octet-stream", "bytes")]
    public async Task A_form_that_is_none_is_refused(string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        (await admin.Send(HttpMethod.Post, $"{Route}/raw", content)).Error(HttpStatusCode.BadRequest);
        (await admin.Get($"{Route}/Torn.1.0.0")).Error(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_nupkg_is_called_what_its_manifest_says()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var text = new StreamWriter(archive.CreateEntry("Inner.nuspec").Open());
            text.Write("""<?xml version="1.0"?><package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata><id>Inner.Name</id><version>2.0.0-rc.1</version></metadata></package>""");
        }
        Assert.Equal("packages-Inner.Name.2.0.0-rc.1", (await Push("Outer.1.0.0.nupkg", bytes.ToArray())).Json.Id());
        Assert.Equal("packages-Broken.1.0.0", (await Push("Broken.1.0.0.nupkg", [1, 2, 3])).Json.Id());
    }

    [Fact]
    public async Task Packages_are_listed_newest_version_first()
    {
        foreach (var version in new[] { "1.9.0", "1.10.0", "1.10.0-beta", "0.1" }) await Push($"Listed.{version}.zip", [1]);
        Assert.Equal(["1.10.0", "1.10.0-beta", "1.9.0", "0.1"], (await admin.Get($"{Route}?nuGetPackageId=listed&take=10")).Ok().Names("Version"));
        Assert.Equal(["1.10.0"], (await admin.Get($"{Route}?filter=isted&latest=true")).Ok().Names("Version"));
        Assert.Equal(["1.10.0-beta", "1.9.0"], (await admin.Get($"{Route}?nuGetPackageId=Listed&skip=1&take=2")).Ok().Names("Version"));

        var feed = Assert.Single((await admin.Get("/api/Spaces-1/feeds?feedType=BuiltIn")).Ok().Items());
        Assert.Equal("feeds-builtin", feed.Id());
        Assert.Empty((await admin.Get("/api/Spaces-1/feeds?feedType=Docker")).Ok().Items());
        var found = Assert.Single((await admin.Get("/api/Spaces-1/feeds/feeds-builtin/packages/search?term=list")).Ok().Items());
        Assert.Equal(("Listed", "1.10.0"), (found.Id(), found.Text("LatestVersion")));
        Assert.Equal(["1.10.0", "1.9.0", "0.1"], (await admin.Get("/api/Spaces-1/feeds/feeds-builtin/packages/versions?packageId=Listed&includePreRelease=False")).Ok().Names("Version"));
        (await admin.Get("/api/Spaces-1/feeds/feeds-builtin/packages/versions")).Error(HttpStatusCode.BadRequest);
        (await admin.Get("/api/Spaces-1/feeds/Feeds-7")).Error(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Packages_are_deleted_one_by_one_or_many_at_once()
    {
        foreach (var version in new[] { "1", "2", "3" }) await Push($"Deleted.{version}.zip", [1]);
        (await admin.Delete($"{Route}/packages-Deleted.1")).Ok();
        (await admin.Delete($"{Route}/packages-Deleted.1")).Error(HttpStatusCode.NotFound);
        (await admin.Delete($"{Route}/bulk?ids=packages-Deleted.1,packages-Deleted.2")).Ok();
        Assert.Equal(["3"], (await admin.Get($"{Route}?nuGetPackageId=Deleted")).Ok().Names("Version"));
        Assert.Equal(["Deleted", "PackagePushed"], (await admin.Get("/api/events?regarding=packages-Deleted.2")).Ok().Names("Category"));
    }

    [Fact]
    public async Task There_is_no_signature_so_clients_send_whole_files() => (await admin.Get($"{Route}/Modes/1.0.0/delta-signature")).Error(HttpStatusCode.NotFound);

    [Fact]
    public async Task Notes_have_an_entry_for_each_package_asked_for()
    {
        await Push("Noted.1.0.0.zip", [1]);
        var notes = (await admin.Get($"{Route}/notes?packageIds=Noted.1.0.0,Missing.1.0.0")).Ok().GetProperty("Packages");
        Assert.Equal((true, false), (notes[0].GetProperty("Notes").GetProperty("Succeeded").GetBoolean(), notes[1].GetProperty("Notes").GetProperty("Succeeded").GetBoolean()));
    }

    [Fact]
    public async Task Pushing_needs_its_permission_and_replacing_another()
    {
        var user = await admin.Create("/api/users", """{"Username":"pusher","IsService":true,"Permissions":["BuiltInFeedPush","FeedView"]}""");
        using var pusher = host.With((await admin.Create($"/api/users/{user.Id()}/apikeys", """{"Purpose":"push"}""")).Text("ApiKey"));
        using var first = Form("Pushed.1.0.0.zip", [1], "file");
        Assert.Equal(HttpStatusCode.Created, (await pusher.Send(HttpMethod.Post, $"{Route}/raw", first)).Status);
        using var second = Form("Pushed.1.0.0.zip", [2], "file");
        (await pusher.Send(HttpMethod.Post, $"{Route}/raw?overwriteMode=OverwriteExisting", second)).Error(HttpStatusCode.Forbidden);
        (await pusher.Get($"{Route}/Pushed.1.0.0/raw")).Error(HttpStatusCode.Forbidden);
        (await pusher.Delete($"{Route}/Pushed.1.0.0")).Error(HttpStatusCode.Forbidden);
    }

    private async Task<Answer> Push(string file, byte[] bytes, string query = "", string field = "file")
    {
        using var form = Form(file, bytes, field);
        return await admin.Send(HttpMethod.Post, $"{Route}/raw?{query}", form);
    }

    private static MultipartFormDataContent Form(string file, byte[] bytes, string field)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{file}\"");
        return new MultipartFormDataContent { content };
    }
}
