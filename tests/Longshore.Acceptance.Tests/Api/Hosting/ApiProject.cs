using System.Text.Json;

namespace Longshore.Acceptance.Tests.Api.Hosting;

/// <summary>A project with one bash step that runs on a worker, made over the API.</summary>
public static class ApiProject
{
    public static async Task<JsonElement> Project(this ApiClient api, string name, string space = "Spaces-1", params string[] scripts)
    {
        var lifecycle = (await api.Get($"/api/{space}/lifecycles/all")).Ok()[0].Id();
        var group = (await api.Get($"/api/{space}/projectgroups/all")).Ok()[0].Id();
        var project = await api.Create($"/api/{space}/projects", $$"""{"Name":"{{name}}","LifecycleId":"{{lifecycle}}","ProjectGroupId":"{{group}}"}""");
        if (scripts.Length == 0) return project;
        var process = (await api.Get(project.Link("DeploymentProcess"))).Ok();
        var steps = string.Join(',', scripts.Select((script, at) => Step($"Step {at + 1}", script)));
        (await api.Put(project.Link("DeploymentProcess"), $$"""{"Version":{{process.GetProperty("Version")}},"Steps":[{{steps}}]}""")).Ok();
        return project;
    }

    public static string Step(string name, string script, string more = "") => $$"""
        {"Name":"{{name}}",{{more}}"Actions":[{"Name":"{{name}}","ActionType":"Octopus.Script","Properties":{
          "Octopus.Action.RunOnServer":"true","Octopus.Action.Script.ScriptSource":"Inline","Octopus.Action.Script.Syntax":"Bash","Octopus.Action.Script.ScriptBody":"{{script}}"} }]}
        """;
}
