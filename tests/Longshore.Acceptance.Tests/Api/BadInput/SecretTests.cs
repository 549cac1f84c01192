using System.Text;
using Longshore.Acceptance.Tests.Api.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.BadInput;

/// <summary>What was given as a secret is in no answer of any route.</summary>
public sealed class SecretTests(ApiHost host) : IDisposable
{
    private static readonly string[] Secrets = ["account-secret-7f3a", "variable-secret-7f3a", "step-secret-7f3a", "password-secret-7f3a"];
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task No_answer_shows_a_secret()
    {
        var project = await admin.Project("Secretive");
        var account = await admin.Create("/api/accounts", $$"""{"Name":"Secretive","AccountType":"UsernamePassword","Username":"u","Password":{"HasValue":true,"NewValue":"{{Secrets[0]}}"} }""");
        (await admin.Put(project.Link("Variables"), $$"""{"Version":0,"Variables":[{"Name":"S","Value":"{{Secrets[1]}}","Type":"Sensitive","IsSensitive":true,"Scope":{} }]}""")).Ok();
        var step = ApiProject.Step("Secretive", "true").Replace("\"Octopus.Action.RunOnServer\"", $$"""
            "Longshore.Test":{"HasValue":true,"NewValue":"{{Secrets[2]}}"},"Octopus.Action.RunOnServer"
            """.Trim(), StringComparison.Ordinal);
        (await admin.Put(project.Link("DeploymentProcess"), $$"""{"Version":0,"Steps":[{{step}}]}""")).Ok();
        var user = await admin.Create("/api/users", $$"""{"Username":"secretive","Password":"{{Secrets[3]}}"}""");
        var release = (await admin.Create("/api/releases/create/v1", """{"ProjectName":"Secretive","ReleaseVersion":"1.0.0"}""")).Text("ReleaseId");

        string[] ids = [project.Id(), account.Id(), user.Id(), release, project.Text("VariableSetId"), project.Text("DeploymentProcessId")];
        var seen = 0;
        foreach (var pattern in Reads())
        {
            foreach (var id in ids)
            {
                var answer = await admin.Get(Fill(pattern, id));
                if ((int)answer.Status < 300) seen++;
                foreach (var secret in Secrets)
                {
                    Assert.DoesNotContain(secret, answer.Text, StringComparison.Ordinal);
                    Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))[..16], answer.Text, StringComparison.Ordinal);
                }
                if (!pattern.Contains("{id}", StringComparison.Ordinal)) break;
            }
        }
        Assert.True(seen > 40, $"Only {seen} answers had a document.");
    }

    private IEnumerable<string> Reads() =>
        from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is true
        let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where pattern.StartsWith("/api/{spaceId:space}", StringComparison.Ordinal) || !pattern.Contains("spaceId", StringComparison.Ordinal)
        select pattern;

    private static string Fill(string pattern, string id)
    {
        var path = pattern.Replace("{spaceId:space}", "Spaces-1", StringComparison.Ordinal);
        for (int open; (open = path.IndexOf('{', StringComparison.Ordinal)) >= 0;) path = path[..open] + id + path[(path.IndexOf('}', open) + 1)..];
        return path;
    }
}
