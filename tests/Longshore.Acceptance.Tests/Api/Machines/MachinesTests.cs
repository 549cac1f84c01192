using System.Net;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Machines;

public sealed class MachinesTests(ApiHost host) : IDisposable
{
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task Lists_of_what_there_is_not_are_empty_but_answer()
    {
        foreach (var list in new[] { "machines?name=x&thumbprint=y", "machines/all", "machineroles/all", "proxies", "proxies/all", "workers/operatingsystem/names/all", "machines/operatingsystem/shells/all" })
            Assert.Empty((await admin.Get($"/api/Spaces-1/{list}")).Ok().Items());
        (await admin.Get("/api/Spaces-1/machines/Machines-1")).Error(HttpStatusCode.NotFound);
        (await admin.Post("/api/Spaces-1/machines", """{"Name":"target"}""")).Error(HttpStatusCode.BadRequest);
    }
}
