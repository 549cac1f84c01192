using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Tasks;

/// <summary>Queues a script that belongs to no project (rest-api.md §10, AdHocScript).</summary>
[Requires(Permission.TaskCreate)]
public sealed record QueueScript(SpaceId Space, ScriptDraft Draft);

/// <summary>A script as sent. Null: not said.</summary>
public sealed record ScriptDraft
{
    /// <summary>Kind of the task, such as <c>AdHocScript</c>.</summary>
    public string? Kind { get; init; }
    public string? Description { get; init; }
    public string? ScriptBody { get; init; }
    public string? Syntax { get; init; }

    /// <summary><c>OctopusServer</c> (when not said) or <c>WorkerPools</c>.</summary>
    public string? TargetType { get; init; }

    /// <summary>Ids, names or slugs.</summary>
    public ImmutableArray<string> WorkerPools { get; init; } = [];
}

internal sealed class QueueScriptHandler(Store store, AuditTrail audit, TaskEngine engine, TimeProvider time) : IHandler<QueueScript, ServerTask>
{
    private static readonly string[] Syntaxes = ["Bash", "Python"];

    public async Task<Result<ServerTask>> Handle(QueueScript request, Actor actor, CancellationToken cancel)
    {
        var draft = request.Draft;
        if (Refuse(draft) is { } wrong) return wrong;
        await using var session = await store.Write(cancel);
        var arguments = await Arguments(session, request.Space, draft, cancel);
        if (arguments.IsRefused) return arguments.Refusal;
        var task = await session.Tasks.Add(new ServerTask
        {
            Space = request.Space,
            Name = TaskKind.AdHocScript,
            Description = string.IsNullOrWhiteSpace(draft.Description) ? "Run script" : draft.Description.Trim(),
            Arguments = arguments.Value,
            CreatedBy = actor.User,
            QueueTime = time.GetUtcNow(),
        }, cancel);
        await audit.Record(session, actor, request.Space, AuditCategory.TaskQueued, $"{task.Description} was queued", [task.Id.ToString()], cancel);
        await session.Commit(cancel);
        await engine.Enqueue(task.Id);
        return task;
    }

    private static Refusal? Refuse(ScriptDraft draft)
    {
        if (!string.Equals(draft.Kind, TaskKind.AdHocScript, StringComparison.OrdinalIgnoreCase))
            return TaskKind.All.Contains(draft.Kind ?? "", StringComparer.OrdinalIgnoreCase)
                ? new Invalid("Name", $"Tasks of the kind {draft.Kind} cannot be started by hand here.", $"Start a deployment, or use {TaskKind.AdHocScript} or {TaskKind.Health}.")
                : new Invalid("Name", $"'{draft.Kind}' is no kind of task.", $"Use {TaskKind.AdHocScript} or {TaskKind.Health}.");
        if (string.IsNullOrWhiteSpace(draft.ScriptBody)) return new Invalid("Arguments.ScriptBody", "There is no script.", "Send its text.");
        if (!Syntaxes.Contains(draft.Syntax ?? "Bash", StringComparer.OrdinalIgnoreCase))
            return new Invalid("Arguments.Syntax", $"Scripts in {draft.Syntax} are not run here.", $"Use {string.Join(" or ", Syntaxes)}.");
        return string.IsNullOrWhiteSpace(draft.Description) ? null : NameRule.Clean("Description", draft.Description).Refusal;
    }

    private static async Task<Result<ImmutableDictionary<string, string>>> Arguments(StoreSession session, SpaceId space, ScriptDraft draft, CancellationToken cancel)
    {
        var arguments = ImmutableDictionary<string, string>.Empty
            .Add(TaskArgument.ScriptBody, draft.ScriptBody!)
            .Add(TaskArgument.Syntax, Syntaxes.First(syntax => syntax.Equals(draft.Syntax ?? "Bash", StringComparison.OrdinalIgnoreCase)));
        switch ((draft.TargetType ?? "OctopusServer").ToUpperInvariant())
        {
            case "OCTOPUSSERVER":
                return arguments.Add(TaskArgument.TargetType, "OctopusServer");
            case "WORKERPOOLS":
                if (draft.WorkerPools is not [var named]) return new Invalid("Arguments.WorkerPoolIds", "A script runs on one worker of one pool.", "Name exactly one pool.");
                var pool = await session.Pools.ResolveField(space, "Arguments.WorkerPoolIds", named, cancel);
                return pool.IsRefused ? pool.Refusal : arguments.Add(TaskArgument.TargetType, "WorkerPools").Add(TaskArgument.WorkerPoolIds, pool.Value.Id.ToString());
            default:
                return new Invalid("Arguments.TargetType", $"Scripts cannot run on {draft.TargetType} here.", "Use OctopusServer or WorkerPools.");
        }
    }
}
