using System.Net;
using System.Text.Json;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Accounts;

public sealed class AccountsTests(ApiHost host) : IDisposable
{
    private const string Route = "/api/Spaces-1/accounts";
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task A_secret_is_never_read_back_and_stays_until_it_is_replaced()
    {
        var made = await admin.Create(Route, """
            {"Name":"key pair","AccountType":"SshKeyPair","Username":"deploy","PrivateKeyFile":{"HasValue":true,"NewValue":"c2VjcmV0IGtleQ==","Hint":null},"PrivateKeyPassphrase":{"HasValue":true,"NewValue":"open up"},
             "EnvironmentIds":[],"TenantedDeploymentParticipation":"Untenanted","TenantIds":[],"TenantTags":[]}
            """);
        Assert.Equal("deploy", made.Text("Username"));
        AssertHas(made, "PrivateKeyFile", true);
        foreach (var path in new[] { made.Link("Self"), Route, $"{Route}/all" })
        {
            var text = (await admin.Get(path)).Text;
            Assert.DoesNotContain("c2VjcmV0", text, StringComparison.Ordinal);
            Assert.DoesNotContain("open up", text, StringComparison.Ordinal);
        }

        var kept = (await admin.Put(made.Link("Self"), made.GetRawText().Replace("deploy", "deployer", StringComparison.Ordinal))).Ok();
        Assert.Equal("deployer", kept.Text("Username"));
        AssertHas(kept, "PrivateKeyFile", true);
        AssertHas(kept, "PrivateKeyPassphrase", true);

        var removed = (await admin.Put(made.Link("Self"), """{"PrivateKeyPassphrase":{"HasValue":false,"NewValue":null}}""")).Ok();
        AssertHas(removed, "PrivateKeyFile", true);
        AssertHas(removed, "PrivateKeyPassphrase", false);
        Assert.Contains("PrivateKeyFile: ", (await admin.Put(made.Link("Self"), """{"PrivateKeyFile":{"HasValue":false,"NewValue":null}}""")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);

        var events = (await admin.Get($"/api/events?regarding={made.Id()}")).Text;
        Assert.Contains("/PrivateKeyPassphrase", events, StringComparison.Ordinal);
        Assert.DoesNotContain("open up", events, StringComparison.Ordinal);
        (await admin.Delete(made.Link("Self"))).Ok();
    }

    [Fact]
    public async Task Accounts_are_listed_by_type()
    {
        await admin.Create(Route, """{"Name":"a token","AccountType":"Token","Token":{"HasValue":true,"NewValue":"t"}}""");
        await admin.Create(Route, """{"Name":"plain text token","AccountType":"Token","token":"t"}""");
        var tokens = (await admin.Get($"{Route}?accountType=Token&partialName=token")).Ok();
        Assert.Equal(["a token", "plain text token"], tokens.Names());
        Assert.All(tokens.Items(), one => Assert.Equal("Token", one.Text("AccountType")));
        Assert.Empty((await admin.Get($"{Route}?accountType=SshKeyPair&partialName=token")).Ok().Items());
    }

    [Theory]
    [InlineData("""{"Name":"x"}""", "AccountType: ")]
    [InlineData("""{"Name":"x","AccountType":"sshkeypair"}""", "AccountType: ")]
    [InlineData("""{"Name":"x","AccountType":"SshKeyPair"}""", "Username: A value is missing.")]
    [InlineData("""{"Name":"x","AccountType":"SshKeyPair"}""", "PrivateKeyFile: A value is missing.")]
    [InlineData("""{"Name":"x","AccountType":"SshKeyPair","Username":"u","PrivateKeyFile":{"NewValue":"-----BEGIN"}}""", "PrivateKeyFile: The key file is not in Base64.")]
    [InlineData("""{"Name":"x","AccountType":"Token","Token":{"HasValue":true,"NewValue":null}}""", "Token: ")]
    [InlineData("""{"Name":"","AccountType":"Token","Token":"t"}""", "Name: ")]
    public async Task An_account_that_opens_nothing_is_refused(string body, string says)
    {
        var answer = await admin.Post(Route, body);
        Assert.Contains(says, answer.Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.DoesNotContain("-----BEGIN", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_keeps_its_type()
    {
        var made = await admin.Create(Route, """{"Name":"keeps type","AccountType":"Token","Token":"t"}""");
        Assert.Contains("AccountType: ", (await admin.Put(made.Link("Self"), """{"AccountType":"UsernamePassword"}""")).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    private static void AssertHas(JsonElement account, string field, bool has)
    {
        Assert.Equal(has, account.GetProperty(field).GetProperty("HasValue").GetBoolean());
        Assert.Equal(JsonValueKind.Null, account.GetProperty(field).GetProperty("NewValue").ValueKind);
    }
}
