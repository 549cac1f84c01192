using System.Net;
using System.Text.Json.Nodes;
using Longshore.Acceptance.Tests.Servers;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.Tasks;

/// <summary>What a hand may do to a task's state, and what the audit keeps of tasks, on the real server.</summary>
public sealed class TaskStateTests(OneServer one) : IClassFixture<OneServer>
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_task_that_runs_is_set_to_failed_with_the_reason()
    {
        var task = await Running();
        Assert.Contains("Reason: ", (await Refused(task, new { state = "Failed" }, HttpStatusCode.BadRequest)), StringComparison.Ordinal);
        await one.Api.Post($"/api/tasks/{task}/state", new { state = "Failed", reason = "wrong database" });
        var ended = await one.Api.Ended(task);
        Assert.Equal(("Failed", "admin set the state to failed: wrong database"), ((string)ended["State"]!, (string)ended["ErrorMessage"]!));
        Assert.Contains(await one.Api.RawLines(task), line => line.Contains("wrong database", StringComparison.Ordinal));
        Assert.Contains("final state", await Refused(task, new { state = "Success" }, HttpStatusCode.Conflict), StringComparison.Ordinal);
        Assert.Equal("Failed", await one.Api.State(task));
    }

    [Fact]
    public async Task A_task_that_runs_is_cancelled_by_its_state_and_set_to_nothing_else()
    {
        var task = await Running();
        foreach (var state in new[] { "Success", "TimedOut", "Queued" }) await Refused(task, new { state, reason = "r" }, HttpStatusCode.Conflict);
        Assert.Contains("State: ", await Refused(task, new { state = "Failed,Success", reason = "r" }, HttpStatusCode.BadRequest), StringComparison.Ordinal);
        await one.Api.Post($"/api/tasks/{task}/state", new { state = "Canceled" });
        Assert.Equal("Canceled", (string)(await one.Api.Ended(task))["State"]!);
    }

    [Fact]
    public async Task A_stopped_queue_of_a_space_holds_its_tasks_back_and_only_its()
    {
        var space = await one.Api.Post("/api/spaces", new { Name = "Stopped queue" });
        var id = (string)space["Id"]!;
        await one.Api.Put($"/api/spaces/{id}", new { Name = "Stopped queue", TaskQueueStopped = true });
        var held = await one.Queue("echo held", id);
        var free = await one.Queue("echo free");
        Assert.Equal("Success", (string)(await one.Api.Ended(free))["State"]!);
        Assert.Equal("Queued", await one.Api.State(held));
        await one.Api.Put($"/api/spaces/{id}", new { Name = "Stopped queue", TaskQueueStopped = false });
        Assert.Equal("Success", (string)(await one.Api.Ended(held))["State"]!);
    }

    [Fact]
    public async Task The_audit_of_a_script_knows_its_space_and_calls_it_no_deployment()
    {
        var task = await one.Queue("true");
        await one.Api.Ended(task);
        var events = (JsonArray)(await one.Api.Get($"/api/Spaces-1/events?regarding={task}"))["Items"]!;
        Assert.Equal(["TaskStateChanged", "TaskStateChanged", "TaskQueued"], events.Select(happened => (string)happened!["Category"]!));
        Assert.All(events, happened => Assert.Equal("Spaces-1", (string)happened!["SpaceId"]!));
        Assert.Equal("Scripted succeeded", (string)events[0]!["Message"]!);
    }

    private async Task<string> Running()
    {
        var task = await one.Queue("echo begun; while true; do sleep 1; done");
        await Eventually.Sees(() => one.Api.Text($"/api/tasks/{task}/raw"), raw => raw.Contains("begun", StringComparison.Ordinal), Bound, "the script begins");
        return task;
    }

    private async Task<string> Refused(string task, object body, HttpStatusCode status)
    {
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => one.Api.Post($"/api/tasks/{task}/state", body));
        Assert.Equal(status, refused.StatusCode);
        return refused.Message;
    }
}
