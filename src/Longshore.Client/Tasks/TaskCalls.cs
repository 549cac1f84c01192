using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Json;
using Longshore.Client.Connections;

namespace Longshore.Client.Tasks;

/// <summary>Calls about tasks.</summary>
public sealed class TaskCalls
{
    // Often enough to feel immediate for short tasks, seldom enough that a hundred waiting pipelines do not matter.
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(3);

    private readonly ServerConnection connection;
    private readonly SpacePath space;

    internal TaskCalls(ServerConnection connection, SpacePath space) => (this.connection, this.space) = (connection, space);

    /// <summary>One task.</summary>
    /// <exception cref="RefusedException">404: there is no such task in this space.</exception>
    public Task<TaskDocument> Get(string taskId, CancellationToken cancel) =>
        connection.Get(space.To($"tasks/{taskId}"), ClientJson.Default.TaskDocument, cancel);

    /// <summary>Tasks, newest first.</summary>
    public async Task<ImmutableArray<TaskDocument>> List(TaskFilter filter, CancellationToken cancel)
    {
        var query = new Query().With("skip", 0).With("take", filter.Most)
            .With("project", filter.ProjectId).With("environment", filter.EnvironmentId)
            .With("name", filter.Name).With("states", string.Join(',', filter.States));
        return (await connection.Get(space.To($"tasks") + query, ClientJson.Default.PageTaskDocument, cancel)).Items;
    }

    /// <summary>A task and its tree.</summary>
    /// <param name="taskId">Like <c>ServerTasks-1</c>.</param>
    /// <param name="tail">How many of the newest log lines of each node come with it.</param>
    /// <param name="cancel">Ends the call early.</param>
    public Task<TaskDetails> Details(string taskId, int tail, CancellationToken cancel) =>
        connection.Get(space.To($"tasks/{taskId}/details?verbose=true&tail={tail}"), ClientJson.Default.TaskDetails, cancel);

    /// <summary>A task, its tree and its whole log so far.</summary>
    public Task<TaskDetails> DetailsWithLog(string taskId, CancellationToken cancel) =>
        connection.Get(space.To($"tasks/{taskId}/details?verbose=true"), ClientJson.Default.TaskDetails, cancel);

    /// <summary>Asks for the end of a task; returns once the wish is durable, not when the task has ended. A no-op when it has ended.</summary>
    public Task<TaskDocument> Cancel(string taskId, CancellationToken cancel) => connection.Send(
        HttpMethod.Post, space.To($"tasks/{taskId}/cancel"), JsonContent.Create(new Nothing(), ClientJson.Default.Nothing),
        ClientJson.Default.TaskDocument, cancel);

    /// <summary>Queues a script.</summary>
    /// <exception cref="RefusedException">The pool is unknown, or the syntax is not supported.</exception>
    public Task<TaskDocument> Run(NewScriptTask script, CancellationToken cancel) => connection.Post(
        space.To($"tasks"),
        new NewTask("AdHocScript", script.Description, space.SpaceId, new(script.Body, script.Syntax, "WorkerPools", [script.PoolId])),
        ClientJson.Default.NewTask, ClientJson.Default.TaskDocument, cancel);

    /// <summary>
    /// Looks at the tasks until all have ended, through restarts of the server and cuts of the network, and returns them as they ended.
    /// </summary>
    /// <param name="taskIds">The tasks; 300 at most.</param>
    /// <param name="seen">Told of every task whose state is new, also of the first.</param>
    /// <param name="cancel">Stops waiting; the tasks go on.</param>
    /// <exception cref="ServerUnreachableException">No answer for 15 minutes.</exception>
    public async Task<ImmutableArray<TaskDocument>> WaitFor(
        ImmutableArray<string> taskIds, Action<TaskDocument> seen, CancellationToken cancel)
    {
        var states = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var backoff = new Backoff(connection.Time, Random.Shared);
        var look = FirstLook;
        while (true)
        {
            TimeSpan wait;
            try
            {
                var tasks = await ByIds(taskIds, cancel);
                backoff.Worked();
                foreach (var task in tasks)
                {
                    if (states.TryGetValue(task.Id, out var before) && before == task.State) continue;
                    states[task.Id] = task.State;
                    seen(task);
                }

                if (tasks.All(t => t.IsCompleted)) return tasks;
                wait = look;
                look = look * 1.5 < LongestLook ? look * 1.5 : LongestLook;
            }
            catch (CallFailedException failed) when (failed.IsPassing && backoff.AfterFailure() is { } pause)
            {
                wait = pause;
            }

            await Task.Delay(wait, connection.Time, cancel);
        }
    }

    private async Task<ImmutableArray<TaskDocument>> ByIds(ImmutableArray<string> taskIds, CancellationToken cancel)
    {
        var page = await connection.Get(
            space.To($"tasks?skip=0&take={taskIds.Length}&ids={string.Join(',', taskIds)}"), ClientJson.Default.PageTaskDocument, cancel);
        if (taskIds.FirstOrDefault(id => !page.Items.Any(t => string.Equals(t.Id, id, StringComparison.OrdinalIgnoreCase))) is { } missing)
            throw new RefusedException(HttpStatusCode.NotFound, $"There is no task {missing} in this space.", [], null);
        return page.Items;
    }
}
