using System.Net;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Lifecycles;

public sealed class LifecyclesTests(ApiHost host) : IDisposable
{
    private const string Route = "/api/Spaces-1/lifecycles";
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task A_lifecycle_comes_back_as_it_was_sent()
    {
        var (test, live) = ((await admin.Create("/api/environments", """{"Name":"LC test"}""")).Id(), (await admin.Create("/api/environments", """{"Name":"LC live"}""")).Id());
        var made = await admin.Create(Route, $$"""
            {"Name":"Careful","Description":"d","Phases":[
              {"Id":null,"Name":"First","AutomaticDeploymentTargets":["{{test}}"],"OptionalDeploymentTargets":[],"MinimumEnvironmentsBeforePromotion":1,"IsOptionalPhase":true},
              {"Name":"Last","OptionalDeploymentTargets":["{{live}}"],"IsPriorityPhase":true,"ReleaseRetentionPolicy":{"Strategy":"Count","Unit":"Items","QuantityToKeep":3} }],
             "ReleaseRetentionPolicy":{"Unit":"Days","QuantityToKeep":30,"ShouldKeepForever":false},"TentacleRetentionPolicy":{"Unit":"Items","QuantityToKeep":0,"ShouldKeepForever":true} }
            """);
        var phases = made.GetProperty("Phases");
        Assert.Equal(test, phases[0].GetProperty("AutomaticDeploymentTargets")[0].GetString());
        Assert.True(phases[0].GetProperty("IsOptionalPhase").GetBoolean());
        Assert.True(phases[1].GetProperty("IsPriorityPhase").GetBoolean());
        Assert.Equal(3, phases[1].GetProperty("ReleaseRetentionPolicy").GetProperty("QuantityToKeep").GetInt32());
        Assert.Equal(("Count", "Days", 30), (made.GetProperty("ReleaseRetentionPolicy").Text("Strategy"), made.GetProperty("ReleaseRetentionPolicy").Text("Unit"), made.GetProperty("ReleaseRetentionPolicy").GetProperty("QuantityToKeep").GetInt32()));
        Assert.Equal("Forever", made.GetProperty("TentacleRetentionPolicy").Text("Strategy"));

        var changed = (await admin.Put(made.Link("Self"), (await admin.Get(made.Link("Self"))).Text.Replace("Careful", "Bold", StringComparison.Ordinal))).Ok();
        Assert.Equal("Bold", changed.Text("Name"));
        Assert.Equal(phases.GetRawText(), changed.GetProperty("Phases").GetRawText());
        (await admin.Delete(made.Link("Self"))).Ok();
    }

    [Fact]
    public async Task Without_phases_the_preview_has_one_for_each_environment()
    {
        await admin.Create("/api/environments", """{"Name":"Previewed"}""");
        var made = await admin.Create(Route, """{"Name":"Phaseless"}""");
        var preview = (await admin.Get($"{made.Link("Self")}/preview")).Ok();
        Assert.Contains("Previewed", preview.GetProperty("Phases").EnumerateArray().Select(phase => phase.Text("Name")));
    }

    [Theory]
    [InlineData("""{"Name":"default lifecycle"}""", "Name: ")]
    [InlineData("""{"Name":"W1","Phases":[{"Name":""}]}""", "Phases[0].Name: ")]
    [InlineData("""{"Name":"W2","Phases":[{"Name":"A"},{"Name":"a"}]}""", "Phases[1].Name: ")]
    [InlineData("""{"Name":"W3","Phases":[{"Name":"A","OptionalDeploymentTargets":["Environments-99999"]}]}""", "Phases[0].OptionalDeploymentTargets: ")]
    [InlineData("""{"Name":"W4","Phases":[{"Name":"A","MinimumEnvironmentsBeforePromotion":-1}]}""", "Phases[0].MinimumEnvironmentsBeforePromotion: ")]
    [InlineData("""{"Name":"W5","Phases":[{"Name":""},null]}""", "Phases[1].Name: ")]
    [InlineData("""{"Name":"W6","ReleaseRetentionPolicy":{"QuantityToKeep":-3}}""", "ReleaseRetentionPolicy.QuantityToKeep: ")]
    public async Task A_lifecycle_that_cannot_be_is_refused(string body, string says) =>
        Assert.Contains(says, (await admin.Post(Route, body)).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Fact]
    public async Task The_only_lifecycle_of_a_space_stays()
    {
        var space = await admin.Create("/api/spaces", """{"Name":"One lifecycle"}""");
        var only = Assert.Single((await admin.Get($"/api/{space.Id()}/lifecycles")).Ok().Items());
        (await admin.Delete(only.Link("Self"))).Error(HttpStatusCode.BadRequest);
    }
}
