using System.Net;
using System.Text.Json;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Projects;

/// <summary>What a deployment would do (programs.md §6).</summary>
public sealed class PlanTests(ApiHost host) : IDisposable
{
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Fact]
    public async Task A_plan_says_what_would_run_where_and_why()
    {
        var environment = (await admin.Create("/api/environments", """{"Name":"Plan environment"}""")).Id();
        var pool = (await admin.Create("/api/workerpools", """{"Name":"Plan pool"}""")).Id();
        var project = await admin.Project("Planned");
        var steps = string.Join(',',
            ApiProject.Step("First", "true"),
            ApiProject.Step("Beside", "true", "\"StartTrigger\":\"StartWithPrevious\","),
            ApiProject.Step("Elsewhere", "true").Replace("\"ActionType\"", $"\"WorkerPoolId\":\"{pool}\",\"ExcludedEnvironments\":[\"{environment}\"],\"ActionType\"", StringComparison.Ordinal));
        (await admin.Put(project.Link("DeploymentProcess"), $$"""{"Version":0,"Steps":[{{steps}}]}""")).Ok();
        var before = (await admin.Get("/api/tasks")).Ok().GetProperty("TotalResults").GetInt32();

        var plan = (await admin.Post($"{project.Link("Self")}/plan", $$"""{"EnvironmentId":"{{environment}}"}""")).Ok();
        var planned = plan.GetProperty("Steps").EnumerateArray().ToList();
        Assert.Equal(JsonValueKind.Null, plan.GetProperty("ReleaseId").ValueKind);
        Assert.Equal(["First", "Beside", "Elsewhere"], planned.Select(step => step.Text("StepName")));
        Assert.Equal(["step-1", "step-2"], planned[2].GetProperty("WaitsFor").EnumerateArray().Select(key => key.GetString()));
        Assert.Empty(planned[1].GetProperty("WaitsFor").EnumerateArray());
        Assert.Equal(("built-in worker", "Default Worker Pool"), (planned[0].Text("Worker"), planned[0].Text("WorkerPoolName")));
        Assert.Equal(("Worker", "The step names no pool, and Default Worker Pool is the default pool of the space."), (planned[0].Text("RunsOn"), planned[0].Text("WorkerPoolBecause")));
        Assert.True(planned[0].GetProperty("Candidates")[0].GetProperty("Chosen").GetBoolean());
        Assert.False(planned[2].GetProperty("WillRun").GetBoolean());
        Assert.Contains("Plan environment", planned[2].Text("NotRunBecause"), StringComparison.Ordinal);
        Assert.Contains("no workers", planned[2].Text("NoWorkerBecause"), StringComparison.Ordinal);
        Assert.Empty(plan.GetProperty("LeftOut").EnumerateArray());
        Assert.Equal(before, (await admin.Get("/api/tasks")).Ok().GetProperty("TotalResults").GetInt32());
    }

    [Fact]
    public async Task A_release_is_planned_as_it_was_frozen()
    {
        var environment = (await admin.Create("/api/environments", """{"Name":"Frozen environment"}""")).Id();
        var project = await admin.Project("Frozen", "Spaces-1", "true");
        var release = (await admin.Create("/api/releases/create/v1", """{"ProjectName":"Frozen","ReleaseVersion":"1.0.0"}""")).Text("ReleaseId");
        (await admin.Put(project.Link("DeploymentProcess"), """{"Version":1,"Steps":[]}""")).Ok();
        Assert.Empty((await admin.Post($"{project.Link("Self")}/plan", """{"EnvironmentId":"Frozen environment"}""")).Ok().GetProperty("Steps").EnumerateArray());
        Assert.Single((await admin.Post($"{project.Link("Self")}/plan", $$"""{"EnvironmentId":"{{environment}}","ReleaseId":"{{release}}"}""")).Ok().GetProperty("Steps").EnumerateArray());
    }

    [Theory]
    [InlineData("{}", "EnvironmentId: A value is missing.")]
    [InlineData("""{"EnvironmentId":"Environments-99999"}""", "EnvironmentId: 'Environments-99999' was not found in this space.")]
    [InlineData("""{"EnvironmentId":"Refused plan","ReleaseId":"Releases-99999"}""", "ReleaseId: ")]
    [InlineData("""{"EnvironmentId":"Refused plan","TenantId":"Tenants-1"}""", "TenantId: ")]
    public async Task A_plan_of_what_is_not_there_is_refused(string body, string says)
    {
        await admin.Post("/api/environments", """{"Name":"Refused plan"}""");
        var existing = await admin.Get("/api/projects/plan-refusals");
        var project = existing.Status == HttpStatusCode.OK ? existing.Json : await admin.Project("Plan refusals");
        Assert.Contains(says, (await admin.Post($"{project.Link("Self")}/plan", body)).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }
}
