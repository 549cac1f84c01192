using System.Net;
using Longshore.Acceptance.Tests.Api.Hosting;
using Xunit;

namespace Longshore.Acceptance.Tests.Api.BadInput;

/// <summary>The same for what belongs to no space.</summary>
public sealed class ServerBadInputTests(ApiHost host) : IDisposable
{
    private readonly ApiClient admin = host.Admin();

    public void Dispose() => admin.Dispose();

    [Theory]
    [InlineData("/api/spaces", """{"Name":"a\u0007b"}""", "Name: ")]
    [InlineData("/api/spaces", """{"Name":7}""", "Name: ")]
    [InlineData("/api/spaces", """{"Name":"Wrong flag","TaskQueueStopped":"perhaps"}""", "TaskQueueStopped: ")]
    [InlineData("/api/users", """{"Username":"","Password":"a long password"}""", "Username: ")]
    [InlineData("/api/users", """{"Username":"a\nb","Password":"a long password"}""", "Username: ")]
    [InlineData("/api/users", """{"Username":"ADMIN","Password":"a long password"}""", "Username: ")]
    [InlineData("/api/users", """{"Username":"short","Password":"short"}""", "Password: ")]
    [InlineData("/api/users", """{"Username":"granted","Password":"a long password","Permissions":["Everything"]}""", "Permissions: ")]
    [InlineData("/api/users", """{"Username":"granted","Password":"a long password","Permissions":["1"]}""", "Permissions: ")]
    [InlineData("/api/users/Users-1/apikeys", """{"Purpose":""}""", "Purpose: ")]
    [InlineData("/api/users/Users-1/apikeys", """{"Purpose":"p","Expires":"yesterday"}""", "Expires: ")]
    [InlineData("/api/users/Users-1/apikeys", """{"Purpose":"p","Expires":"2001-01-01T00:00:00Z"}""", "Expires: ")]
    [InlineData("/api/users/login", """{"Username":7}""", "Username: ")]
    public async Task A_bad_value_is_refused_with_its_field(string route, string body, string says) =>
        Assert.Contains(says, (await admin.Post(route, body)).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Theory]
    [InlineData("/api/Spaces-1/releases/create/v1", """{"ProjectName":"nothing","ReleaseVersion":"1.0"}""", "ProjectName: ")]
    [InlineData("/api/Spaces-1/releases", """{"ProjectId":7,"Version":"1.0"}""", "ProjectId: ")]
    [InlineData("/api/Spaces-1/deployments/create/untenanted/v1", """{"ProjectName":"nothing","ReleaseVersion":"1.0","EnvironmentNames":["x"]}""", "ProjectName: ")]
    [InlineData("/api/Spaces-1/deployments/create/untenanted/v1", """{"EnvironmentNames":"x"}""", "EnvironmentNames: ")]
    [InlineData("/api/Spaces-1/deployments", """{"ReleaseId":"Releases-99999","EnvironmentId":"Environments-1"}""", "ReleaseId: ")]
    [InlineData("/api/Spaces-1/tasks", """{"Name":"AdHocScript","Arguments":{"ScriptBody":""} }""", "Arguments.ScriptBody: ")]
    [InlineData("/api/Spaces-1/tasks", """{"Name":"Nonsense"}""", "Name: ")]
    [InlineData("/api/Spaces-1/tasks", """{"Name":"AdHocScript","Arguments":{"ScriptBody":"true","Syntax":"COBOL"} }""", "Arguments.Syntax: ")]
    [InlineData("/api/Spaces-1/artifacts", """{"Filename":"a.txt","ServerTaskId":"ServerTasks-99999"}""", "ServerTaskId: ")]
    [InlineData("/api/Spaces-1/artifacts", """{"Filename":"../../a.txt","ServerTaskId":"ServerTasks-1"}""", ": ")]
    public async Task A_bad_reference_is_refused_with_its_field(string route, string body, string says)
    {
        var before = (await admin.Get("/api/Spaces-1/artifacts")).Ok().GetProperty("TotalResults").GetInt32();
        Assert.Contains(says, (await admin.Post(route, body)).Error(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Equal(before, (await admin.Get("/api/Spaces-1/artifacts")).Ok().GetProperty("TotalResults").GetInt32());
    }
}
