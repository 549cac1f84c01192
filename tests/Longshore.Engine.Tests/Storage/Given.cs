using System.Globalization;
using Longshore.Domain.Accounts;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Audit;
using Longshore.Domain.Deployments;
using Longshore.Domain.Environments;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Machines;
using Longshore.Domain.Packages;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Domain.Variables;
using Longshore.Domain.Workers;

namespace Longshore.Engine.Tests.Storage;

/// <summary>Valid records; a test changes what it is about.</summary>
internal static class Given
{
    public static readonly SpaceId Space = new(1);
    public static readonly DateTimeOffset Noon = DateTimeOffset.Parse("2026-05-04T12:00:00Z", CultureInfo.InvariantCulture);

    public static Space ASpace(string name) => new() { Name = name, Slug = name };

    public static DeploymentEnvironment Environment(string name, int sortOrder = 0) => new() { Space = Space, Name = name, Slug = name, SortOrder = sortOrder };

    public static Lifecycle Lifecycle(string name) => new() { Space = Space, Name = name, Slug = name };

    public static ProjectGroup Group(string name) => new() { Space = Space, Name = name, Slug = name };

    public static Project Project(string name, int group = 1, int lifecycle = 1) => new() { Space = Space, Name = name, Slug = name, Group = new(group), Lifecycle = new(lifecycle) };

    public static Channel Channel(string name, int project = 1) => new() { Space = Space, Name = name, Slug = name, Project = new(project) };

    public static Release Release(string version, int project = 1, int channel = 1) => new()
    {
        Space = Space,
        Project = new(project),
        Channel = new(channel),
        Version = version,
        Assembled = Noon,
        Process = new DeploymentProcess { Project = new(project), Space = Space },
        Variables = new VariableSet { Owner = $"Projects-{project}", Space = Space },
    };

    public static Deployment Deployment(string name, int project = 1, int environment = 1, int release = 1, int channel = 1, int task = 1) => new()
    {
        Space = Space,
        Name = name,
        Project = new(project),
        Environment = new(environment),
        Release = new(release),
        ReleaseVersion = "1.0.0",
        Channel = new(channel),
        Task = new(task),
        Created = Noon,
        CreatedBy = new(1),
    };

    public static ServerTask Task(string description = "Deploy Web", string kind = "Deploy") => new() { Space = Space, Name = kind, Description = description, QueueTime = Noon };

    public static WorkerPool Pool(string name, int sortOrder = 0) => new() { Space = Space, Name = name, Slug = name, SortOrder = sortOrder };

    public static Worker Worker(string name, params int[] pools) => new()
    {
        Space = Space,
        Name = name,
        Slug = name,
        Pools = [.. pools.Select(pool => new WorkerPoolId(pool))],
        Endpoint = new Endpoint("TentaclePassive", System.Collections.Immutable.ImmutableDictionary<string, string>.Empty),
    };

    public static Account Account(string name, string type = "Token") => new() { Space = Space, Name = name, Slug = name, AccountType = type };

    public static Artifact Artifact(string file, int task = 1, string? origin = null) => new() { Space = Space, FileName = file, Task = new(task), Created = Noon, Origin = origin };

    public static User User(string name) => new() { Username = name, DisplayName = name, Created = Noon };

    public static ApiKey ApiKey(string id, string hash, int user = 1) => new() { Id = id, User = new(user), Purpose = "ci", Hash = hash, Hint = "API-1", Created = Noon };

    public static Package Package(string id, string version) =>
        new() { Space = Space, PackageId = id, Version = version, Extension = ".zip", Length = 1, Sha1 = "a", Sha256 = "b", Published = Noon };

    public static AuditEvent Event(string category, params string[] documents) =>
        new() { Space = Space, Category = category, Username = "ann", Occurred = Noon, Message = category, RelatedDocuments = [.. documents] };
}
