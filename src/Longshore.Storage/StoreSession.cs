using Longshore.Domain.Accounts;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Audit;
using Longshore.Domain.Deployments;
using Longshore.Domain.Environments;
using Longshore.Domain.Lifecycles;
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
using Longshore.Storage.Records;

namespace Longshore.Storage;

/// <summary>Reads, or one transaction; see <see cref="Store"/>.</summary>
public sealed class StoreSession : IAsyncDisposable
{
    public IRecords<SpaceId, Space> Spaces => throw new System.Diagnostics.UnreachableException();
    public IRecords<EnvironmentId, DeploymentEnvironment> Environments => throw new System.Diagnostics.UnreachableException();
    public IRecords<LifecycleId, Lifecycle> Lifecycles => throw new System.Diagnostics.UnreachableException();
    public IRecords<ProjectGroupId, ProjectGroup> ProjectGroups => throw new System.Diagnostics.UnreachableException();

    /// <summary>Filters: ProjectGroup, Lifecycle.</summary>
    public IRecords<ProjectId, Project> Projects => throw new System.Diagnostics.UnreachableException();

    /// <summary>Filters: Project.</summary>
    public IRecords<ChannelId, Channel> Channels => throw new System.Diagnostics.UnreachableException();

    /// <summary>Filters: Project, Channel. The name of a release is its version; <c>FindByName</c> is of no use here, filter by project and set <see cref="RecordQuery.Name"/>.</summary>
    public IRecords<ReleaseId, Release> Releases => throw new System.Diagnostics.UnreachableException();

    /// <summary>Filters: Project, Environment, Release, Channel, Task, State (of its task).</summary>
    public IRecords<DeploymentId, Deployment> Deployments => throw new System.Diagnostics.UnreachableException();

    /// <summary>Filters: Project, Environment, State, Kind (the task's name), User. <see cref="RecordQuery.PartialName"/> looks at the description.</summary>
    public IRecords<ServerTaskId, ServerTask> Tasks => throw new System.Diagnostics.UnreachableException();
    public IRecords<WorkerPoolId, WorkerPool> Pools => throw new System.Diagnostics.UnreachableException();

    /// <summary>Filters: Pool, Thumbprint, CommunicationStyle, IsDisabled, State (health).</summary>
    public IRecords<WorkerId, Worker> Workers => throw new System.Diagnostics.UnreachableException();

    /// <summary>Filters: Kind (account type).</summary>
    public IRecords<AccountId, Account> Accounts => throw new System.Diagnostics.UnreachableException();

    /// <summary>Filters: Task. Unique: <see cref="Artifact.Origin"/>.</summary>
    public IRecords<ArtifactId, Artifact> Artifacts => throw new System.Diagnostics.UnreachableException();

    /// <summary>Filters: RelatedDocument, User, Category. Only added, never saved or removed.</summary>
    public IRecords<AuditEventId, AuditEvent> Audit => throw new System.Diagnostics.UnreachableException();
    public IRecords<UserId, User> Users => throw new System.Diagnostics.UnreachableException();

    /// <summary>The process of a project, or null.</summary>
    public Task<DeploymentProcess?> FindProcess(ProjectId project, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Stores the process with its version raised by one; version 0 stores a first one as given.</summary>
    /// <exception cref="StaleRecordException"><see cref="DeploymentProcess.Version"/> is not the stored one.</exception>
    public Task<DeploymentProcess> SaveProcess(DeploymentProcess process, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    public Task<VariableSet?> FindVariables(string owner, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>As <see cref="SaveProcess"/>.</summary>
    public Task<VariableSet> SaveVariables(VariableSet set, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    public Task<Package?> FindPackage(SpaceId space, string packageId, string version, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Filters: PackageId (exact, ignoring case). PartialName looks at the package id. Sorted by id, then newest published first.</summary>
    public Task<Page<Package>> ListPackages(RecordQuery query, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Adds it, or replaces the one of the same id and version.</summary>
    public Task SavePackage(Package package, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    public Task RemovePackage(SpaceId space, string packageId, string version, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    public Task<ApiKey?> FindApiKeyByHash(string hash, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    public Task<System.Collections.Immutable.ImmutableArray<ApiKey>> ListApiKeys(UserId user, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    public Task AddApiKey(ApiKey key, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    public Task RemoveApiKey(UserId user, string id, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Makes everything of a write session durable; after it the session is over.</summary>
    public Task Commit(CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    public ValueTask DisposeAsync() => throw new System.Diagnostics.UnreachableException();
}
