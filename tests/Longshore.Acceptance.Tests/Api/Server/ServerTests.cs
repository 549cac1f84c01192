using System.Net;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Server;

public sealed class ServerTests(ApiHost host) : IDisposable
{
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task The_root_says_what_clients_insist_on()
    {
        using var nobody = host.Anonymous();
        var root = (await nobody.Get("/api")).Ok();
        Assert.Equal("Octopus Deploy", root.Text("Application"));
        Assert.StartsWith("3.0.", root.Text("ApiVersion"), StringComparison.Ordinal);
        Assert.True(Version.Parse(root.Text("Version")) >= new Version(2025, 3));
        Assert.True(Guid.TryParse(root.Text("InstallationId"), out _));
        Assert.Equal("Longshore", root.GetProperty("Product").Text("Name"));
        Assert.Equal(root.Text("InstallationId"), (await admin.Get("/api/")).Ok().Text("InstallationId"));
    }

    [Fact]
    public async Task Root_and_space_carry_every_link_that_clients_follow()
    {
        var root = (await admin.Get("/api")).Ok().GetProperty("Links");
        var space = (await admin.Get("/api/Spaces-1")).Ok().GetProperty("Links");
        foreach (var name in Links)
        {
            Assert.True(space.TryGetProperty(name, out var link), name);
            Assert.StartsWith("/api/Spaces-1/", link.GetString(), StringComparison.Ordinal);
            Assert.True(root.TryGetProperty(name, out _), name);
        }
        foreach (var name in new[] { "Self", "Spaces", "SpaceHome", "CurrentUser", "Users", "SignIn", "SignOut", "CertificateConfiguration", "TaskTypes", "ServerStatus", "ServerHealthStatus" })
            Assert.True(root.TryGetProperty(name, out _), name);
        Assert.Contains("overwriteMode", space.Text("PackageUpload"), StringComparison.Ordinal);
        Assert.Contains("thumbprint", space.Text("Workers"), StringComparison.Ordinal);
        Assert.False(space.TryGetProperty("PackageDeltaSignature", out _));
    }

    [Fact]
    public async Task The_certificate_has_a_thumbprint_that_agents_can_pin()
    {
        var certificate = (await admin.Get("/api/configuration/certificates/certificate-global")).Ok();
        Assert.Matches("^[0-9A-F]{40}$", certificate.Text("Thumbprint"));
        Assert.Equal(certificate.GetRawText(), (await admin.Get("/api/certificates/certificate-global")).Text);
        Assert.Equal(certificate.GetRawText(), Assert.Single((await admin.Get("/api/configuration/certificates")).Ok().Items()).GetRawText());
        var answer = await admin.Get(certificate.Link("PublicCer"));
        using var loaded = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificate(answer.Bytes);
        Assert.Equal(certificate.Text("Thumbprint"), loaded.Thumbprint);
        Assert.False(loaded.HasPrivateKey);
        (await admin.Get("/api/configuration/certificates/other")).Error(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Small_documents_answer()
    {
        Assert.False((await admin.Get("/api/serverstatus")).Ok().GetProperty("IsInMaintenanceMode").GetBoolean());
        Assert.True((await admin.Get("/api/serverstatus/health")).Ok().GetProperty("IsOperatingNormally").GetBoolean());
        Assert.Empty((await admin.Get("/api/capabilities")).Ok().GetProperty("Capabilities").EnumerateArray());
        Assert.Equal("[{\"Name\":\"some-toggle\",\"IsEnabled\":false}]", (await admin.Get("/api/configuration/feature-toggles?Name=some-toggle")).Ok().GetProperty("FeatureToggles").GetRawText());
        var node = Assert.Single((await admin.Get("/api/octopusservernodes")).Ok().Items());
        Assert.Equal(node.Id(), (await admin.Get(node.Link("Self"))).Ok().Id());
        Assert.Single((await admin.Get("/api/octopusservernodes/summary")).Ok().GetProperty("Nodes").EnumerateArray());
        Assert.True((await admin.Get("/api/licenses/licenses-current-status")).Ok().GetProperty("IsCompliant").GetBoolean());
        Assert.True((await admin.Get("/api/permissions/all")).Ok().TryGetProperty("ProjectView", out _));
    }

    [Fact]
    public async Task Probes_answer_without_a_key()
    {
        using var nobody = host.Anonymous();
        Assert.Equal("Live", (await nobody.Get("/health/live")).Ok().Text("Status"));
        Assert.Equal("Ready", (await nobody.Get("/health/ready")).Ok().Text("Status"));
    }

    [Fact]
    public async Task The_description_of_the_api_names_its_routes_once()
    {
        using var nobody = host.Anonymous();
        var paths = (await nobody.Get("/openapi/v1.json")).Ok().GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        Assert.Contains("/api/{spaceId}/environments", paths);
        Assert.Contains("/api/users/me", paths);
        Assert.DoesNotContain("/api/environments", paths);
        Assert.DoesNotContain("/api/spaces/{spaceId}/environments", paths);
    }

    private static readonly string[] Links =
    [
        "Environments", "EnvironmentSortOrder", "EnvironmentsSummary", "WorkerPools", "WorkerPoolsSortOrder", "WorkerPoolSortOrder", "WorkerPoolsSummary", "WorkerPoolsSupportedTypes",
        "WorkerPoolsDynamicWorkerTypes", "Workers", "DiscoverWorker", "DiscoverMachine", "Machines", "MachinePolicies", "MachinePolicyTemplate", "MachineRoles", "Proxies", "Accounts", "Certificates",
        "Lifecycles", "ProjectGroups", "Projects", "DeploymentProcesses", "Channels", "Variables", "VariableNames", "VariablePreview", "LibraryVariables", "Feeds", "Packages", "PackageUpload",
        "PackagesBulk", "Releases", "Deployments", "Tasks", "Interruptions", "Artifacts", "Events", "EventCategories", "EventGroups", "EventAgents", "EventDocumentTypes", "Runbooks",
        "RunbookProcesses", "RunbookSnapshots", "RunbookRuns", "Tenants", "TagSets",
    ];
}
