using Longshore.Acceptance.Tests.Servers;

namespace Longshore.Bench.Deployments;

/// <summary>One deployment as a client sees it.</summary>
internal static class DeploymentRun
{
    /// <summary>Posts the deployment, follows its log to the end, and makes sure that the task is a success.</summary>
    /// <returns>The task's id.</returns>
    public static async Task<string> ToSuccess(ServerApi api, TestProject project, string version)
    {
        var task = await project.Deploy(version);
        await Follow(api, task);
        var state = await api.State(task);
        return state == "Success" ? task : throw new InvalidOperationException($"{task} ended as {state}: {await api.Text($"/api/tasks/{task}/raw")}");
    }

    /// <summary>The server ends the stream when the task has ended and every line was sent.</summary>
    private static async Task Follow(ServerApi api, string task)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/Spaces-1/tasks/{task}/log");
        request.Headers.Accept.ParseAdd("application/x-ndjson");
        using var answer = await api.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        await body.CopyToAsync(Stream.Null);
    }
}
