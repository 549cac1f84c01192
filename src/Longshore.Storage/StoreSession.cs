using System.Collections.Immutable;
using System.Data.Common;
using Longshore.Domain.Accounts;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Audit;
using Longshore.Domain.Deployments;
using Longshore.Domain.Environments;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Machines;
using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Packages;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Users;
using Longshore.Domain.Variables;
using Longshore.Domain.Workers;
using Longshore.Os.Failpoints;
using Longshore.Storage.Accounts;
using Longshore.Storage.Artifacts;
using Longshore.Storage.Audit;
using Longshore.Storage.Databases;
using Longshore.Storage.Deployments;
using Longshore.Storage.Environments;
using Longshore.Storage.Lifecycles;
using Longshore.Storage.Machines;
using Longshore.Storage.Packages;
using Longshore.Storage.Pools;
using Longshore.Storage.Processes;
using Longshore.Storage.Projects;
using Longshore.Storage.Records;
using Longshore.Storage.Releases;
using Longshore.Storage.Spaces;
using Longshore.Storage.Tasks;
using Longshore.Storage.Users;
using Longshore.Storage.Variables;
using Longshore.Storage.Workers;
using Microsoft.EntityFrameworkCore;

namespace Longshore.Storage;

/// <summary>Reads, or one transaction; see <see cref="Store"/>.</summary>
public sealed class StoreSession : IAsyncDisposable
{
    private readonly Dictionary<(Type Row, int Id), int> versions = [];
    private readonly IDatabaseProvider provider;
    private readonly SemaphoreSlim? turn;
    private StoreContext? context;

    internal StoreSession(StoreContext context, IDatabaseProvider provider, SemaphoreSlim? turn)
    {
        this.context = context;
        this.provider = provider;
        this.turn = turn;
    }

    public IRecords<SpaceId, Space> Spaces => new RecordSet<SpaceId, Space, SpaceRow>(this, SpaceMapping.Instance);
    public IRecords<EnvironmentId, DeploymentEnvironment> Environments => new RecordSet<EnvironmentId, DeploymentEnvironment, EnvironmentRow>(this, EnvironmentMapping.Instance);
    public IRecords<LifecycleId, Lifecycle> Lifecycles => new RecordSet<LifecycleId, Lifecycle, LifecycleRow>(this, LifecycleMapping.Instance);
    public IRecords<ProjectGroupId, ProjectGroup> ProjectGroups => new RecordSet<ProjectGroupId, ProjectGroup, ProjectGroupRow>(this, ProjectGroupMapping.Instance);

    /// <summary>Filters: ProjectGroup, Lifecycle.</summary>
    public IRecords<ProjectId, Project> Projects => new RecordSet<ProjectId, Project, ProjectRow>(this, ProjectMapping.Instance);

    /// <summary>Filters: Project.</summary>
    public IRecords<ChannelId, Channel> Channels => new RecordSet<ChannelId, Channel, ChannelRow>(this, ChannelMapping.Instance);

    /// <summary>Filters: Project, Channel. The name of a release is its version; <c>FindByName</c> is of no use here, filter by project and set <see cref="RecordQuery.Name"/>.</summary>
    public IRecords<ReleaseId, Release> Releases => new RecordSet<ReleaseId, Release, ReleaseRow>(this, ReleaseMapping.Instance);

    /// <summary>Filters: Project, Environment, Release, Channel, Task, State (of its task).</summary>
    public IRecords<DeploymentId, Deployment> Deployments => new RecordSet<DeploymentId, Deployment, DeploymentRow>(this, DeploymentMapping.Instance);

    /// <summary>Filters: Project, Environment, State, Kind (the task's name), User, Machine (one id of a worker or target that has run a step of it). <see cref="RecordQuery.PartialName"/> looks at the description.</summary>
    public IRecords<ServerTaskId, ServerTask> Tasks => new RecordSet<ServerTaskId, ServerTask, ServerTaskRow>(this, ServerTaskMapping.Instance);
    public IRecords<WorkerPoolId, WorkerPool> Pools => new RecordSet<WorkerPoolId, WorkerPool, WorkerPoolRow>(this, WorkerPoolMapping.Instance);

    /// <summary>Filters: Pool, Thumbprint, CommunicationStyle, IsDisabled, State (health).</summary>
    public IRecords<WorkerId, Worker> Workers => new RecordSet<WorkerId, Worker, WorkerRow>(this, WorkerMapping.Instance);

    /// <summary>Filters: Environment, Role, Thumbprint, CommunicationStyle, IsDisabled, State (health).</summary>
    public IRecords<MachineId, Machine> Machines => new RecordSet<MachineId, Machine, MachineRow>(this, MachineMapping.Instance);

    public IRecords<MachinePolicyId, MachinePolicy> MachinePolicies => new RecordSet<MachinePolicyId, MachinePolicy, MachinePolicyRow>(this, MachinePolicyMapping.Instance);

    /// <summary>Filters: SecretHash. Names may repeat.</summary>
    public IRecords<JoinTokenId, JoinToken> JoinTokens => new RecordSet<JoinTokenId, JoinToken, JoinTokenRow>(this, JoinTokenMapping.Instance);

    /// <summary>Filters: Kind (account type).</summary>
    public IRecords<AccountId, Account> Accounts => new RecordSet<AccountId, Account, AccountRow>(this, AccountMapping.Instance);

    /// <summary>Filters: Task. Unique: <see cref="Artifact.Origin"/>.</summary>
    public IRecords<ArtifactId, Artifact> Artifacts => new RecordSet<ArtifactId, Artifact, ArtifactRow>(this, ArtifactMapping.Instance);

    /// <summary>Filters: RelatedDocument, User, Category. Only added, never saved or removed.</summary>
    public IRecords<AuditEventId, AuditEvent> Audit => new RecordSet<AuditEventId, AuditEvent, AuditRow>(this, AuditMapping.Instance);
    public IRecords<UserId, User> Users => new RecordSet<UserId, User, UserRow>(this, UserMapping.Instance);

    /// <summary>The process of a project, or null.</summary>
    public Task<DeploymentProcess?> FindProcess(ProjectId project, CancellationToken cancel) => Process.Find(project.ToString(), cancel);

    /// <summary>Stores the process with its version raised by one; version 0 stores a first one as given.</summary>
    /// <exception cref="StaleRecordException"><see cref="DeploymentProcess.Version"/> is not the stored one.</exception>
    public Task<DeploymentProcess> SaveProcess(DeploymentProcess process, CancellationToken cancel) => Process.Save(process, cancel);

    public Task<VariableSet?> FindVariables(string owner, CancellationToken cancel) => Variables.Find(owner, cancel);

    /// <summary>As <see cref="SaveProcess"/>.</summary>
    public Task<VariableSet> SaveVariables(VariableSet set, CancellationToken cancel) => Variables.Save(set, cancel);

    public Task<Package?> FindPackage(SpaceId space, string packageId, string version, CancellationToken cancel) => Packages.Find(space, packageId, version, cancel);

    /// <summary>Filters: PackageId (exact, ignoring case). PartialName looks at the package id. Sorted by id, then newest published first.</summary>
    public Task<Page<Package>> ListPackages(RecordQuery query, CancellationToken cancel) => Packages.List(query, cancel);

    /// <summary>Adds it, or replaces the one of the same id and version.</summary>
    public Task SavePackage(Package package, CancellationToken cancel) => Packages.Save(package, cancel);

    public Task RemovePackage(SpaceId space, string packageId, string version, CancellationToken cancel) => Packages.Remove(space, packageId, version, cancel);

    public Task<ApiKey?> FindApiKeyByHash(string hash, CancellationToken cancel) => ApiKeys.Find(hash, cancel);

    public Task<ImmutableArray<ApiKey>> ListApiKeys(UserId user, CancellationToken cancel) => ApiKeys.List(user, cancel);

    public Task AddApiKey(ApiKey key, CancellationToken cancel) => ApiKeys.Add(key, cancel);

    public Task RemoveApiKey(UserId user, string id, CancellationToken cancel) => ApiKeys.Remove(user, id, cancel);

    /// <summary>A no-op when there is none.</summary>
    public Task RemoveProcess(ProjectId project, CancellationToken cancel) => Process.Remove(project.ToString(), cancel);

    /// <summary>A no-op when there are none.</summary>
    public Task RemoveVariables(string owner, CancellationToken cancel) => Variables.Remove(owner, cancel);

    /// <summary>The newest deployment of every pair of project and environment of a space.</summary>
    /// <param name="state">Only of deployments whose task is in this state; null: in any.</param>
    public Task<ImmutableArray<Deployment>> LatestDeployments(SpaceId space, TaskState? state, CancellationToken cancel) =>
        Storage.Deployments.LatestDeployments.Of(this, space, state, cancel);

    /// <summary>What a worker was leased for, newest task first; nothing is counted, so that a long life costs no more than a short one.</summary>
    public Task<ImmutableArray<PastLease>> ListLeases(WorkerKey worker, int skip, int take, CancellationToken cancel) => LeaseHistory.Of(this, worker, skip, take, cancel);

    /// <summary>The events by which tasks named and ended their steps, per task in order.</summary>
    public Task<ILookup<ServerTaskId, TaskEvent>> ReadStepEnds(ImmutableArray<ServerTaskId> tasks, CancellationToken cancel) => LeaseHistory.EndsOf(this, tasks, cancel);

    /// <summary>Removes a task that has ended, with its events. Its log is removed with <see cref="TaskLog.Delete"/> after the commit.</summary>
    public async Task RemoveTask(ServerTaskId task, CancellationToken cancel)
    {
        await Tasks.Remove(task, cancel);
        await Guard(Context.Set<TaskEventRow>().Where(row => row.Task == task.Number).ExecuteDeleteAsync(cancel));
    }

    /// <summary>Makes everything of a write session durable; after it the session is over.</summary>
    /// <exception cref="StorageUnavailableException">It may or may not be stored: the answer was lost, or the disk failed.</exception>
    public async Task Commit(CancellationToken cancel)
    {
        Writing();
        cancel.ThrowIfCancellationRequested();
        Failpoint.Pass("server.store.committing");
        // Leaving while the commit is under way would only hide whether it happened.
        await Guard(Context.Database.CommitTransactionAsync(CancellationToken.None));
        Failpoint.Pass("server.store.committed");
        await End();
    }

    /// <summary>Drops what was not committed.</summary>
    public ValueTask DisposeAsync() => End();

    internal StoreContext Context => context ?? throw new InvalidOperationException("The session is over.");

    private OwnedSet<DeploymentProcess, ProcessRow> Process => new(this, ProcessMapping.Instance);

    private OwnedSet<VariableSet, VariableSetRow> Variables => new(this, VariableSetMapping.Instance);

    private PackageSet Packages => new(this);

    private ApiKeySet ApiKeys => new(this);

    internal Task Begin(CancellationToken cancel) => Guard(Context.Database.BeginTransactionAsync(cancel));

    internal StoreContext Writing() =>
        Context.Database.CurrentTransaction is null ? throw new InvalidOperationException("A session that reads cannot write: take one from Store.Write.") : Context;

    /// <summary>The version of a row when this session last saw it.</summary>
    internal int? VersionOf<TRow>(int id) => versions.TryGetValue((typeof(TRow), id), out var version) ? version : null;

    internal void Remember<TRow>(int id, int version)
    {
        // Only writers come back to what they have read.
        if (Context.Database.CurrentTransaction is not null) versions[(typeof(TRow), id)] = version;
    }

    /// <summary>Sends pending rows to the database, and turns its refusals into ours.</summary>
    internal async Task Save(string what, CancellationToken cancel)
    {
        try
        {
            await Context.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new StaleRecordException(what);
        }
        catch (Exception refused) when (DatabaseError.In(refused) is { } error && provider.FieldOfDuplicate(error, Context.Model) is { } field)
        {
            throw new DuplicateRecordException(field, refused);
        }
        catch (Exception failed) when (DatabaseError.In(failed) is { } error && provider.IsUnavailable(error))
        {
            throw new StorageUnavailableException(error.Message, failed);
        }
        finally
        {
            Context.ChangeTracker.Clear();
        }
    }

    internal async Task<TAnswer> Guard<TAnswer>(Task<TAnswer> query)
    {
        try
        {
            return await query;
        }
        catch (Exception failed) when (DatabaseError.In(failed) is { } error && provider.IsUnavailable(error))
        {
            throw new StorageUnavailableException(error.Message, failed);
        }
    }

    internal async Task Guard(Task query)
    {
        try
        {
            await query;
        }
        catch (Exception failed) when (DatabaseError.In(failed) is { } error && provider.IsUnavailable(error))
        {
            throw new StorageUnavailableException(error.Message, failed);
        }
    }

    internal bool IsDuplicate(DbException error) => provider.FieldOfDuplicate(error, Context.Model) is not null;

    private async ValueTask End()
    {
        if (context is not { } ending) return;
        context = null;
        try
        {
            // Rolls back a transaction that is still open.
            await ending.DisposeAsync();
        }
        finally
        {
            turn?.Release();
        }
    }
}
