using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Variables;

namespace Longshore.Api.Projects;

/// <summary>Where a project's parts are.</summary>
internal static class ProjectLinks
{
    public static IReadOnlyDictionary<string, string> Of(Project project)
    {
        var space = $"/api/{project.Space}";
        var self = $"{space}/projects/{project.Id}";
        return new Dictionary<string, string>
        {
            ["Self"] = self,
            ["DeploymentProcess"] = $"{space}/deploymentprocesses/{DeploymentProcess.IdOf(project.Id)}",
            ["DeploymentSettings"] = $"{self}/deploymentsettings",
            ["Variables"] = $"{space}/variables/{VariableSet.IdOf(project.Id.ToString())}",
            ["Channels"] = $"{self}/channels{{?skip,take,partialName}}",
            ["OrderChannels"] = $"{self}/channels/order",
            ["Releases"] = $"{self}/releases{{/version}}{{?skip,take,searchByVersion}}",
            ["Runbooks"] = $"{self}/runbooks{{?skip,take,partialName}}",
            ["RunbookSnapshots"] = $"{self}/runbookSnapshots{{/name}}{{?skip,take,searchByName}}",
            ["Triggers"] = $"{self}/triggers{{?skip,take,partialName}}",
            ["Progression"] = $"{self}/progression{{?aggregate}}",
            ["Summary"] = $"{self}/summary",
            ["Web"] = $"/app#/{project.Space}/projects/{project.Slug}",
        };
    }
}
