using System.Collections.Immutable;
using System.Globalization;
using Longshore.Application.Audit;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Tasks;

/// <summary>Queues a check of workers (rest-api.md §10, Health).</summary>
[Requires(Permission.TaskCreate)]
public sealed record QueueHealthCheck(SpaceId Space, HealthTaskDraft Draft);

internal sealed class QueueHealthCheckHandler(Store store, AuditTrail audit, TaskEngine engine, TimeProvider time) : IHandler<QueueHealthCheck, ServerTask>
{
    private static readonly string[] Restrictions = ["Workers", "Policies", "Unlimited"];
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public async Task<Result<ServerTask>> Handle(QueueHealthCheck request, Actor actor, CancellationToken cancel)
    {
        var draft = request.Draft;
        if (Refuse(draft) is { } wrong) return wrong;
        await using var session = await store.Write(cancel);
        var arguments = await Arguments(session, request.Space, draft, cancel);
        if (arguments.IsRefused) return arguments.Refusal;
        var chosen = (await session.Workers.List(Listing.All.ToQuery<WorkerId>(request.Space), cancel)).Items.Count(arguments.Value.Names);
        if (chosen == 0) return new Invalid("Arguments", "There is no worker to check.", "Name other workers or another pool, or add a worker first.");
        var task = await session.Tasks.Add(new ServerTask
        {
            Space = request.Space,
            Name = TaskKind.Health,
            Description = string.IsNullOrWhiteSpace(draft.Description) ? "Check health" : draft.Description.Trim(),
            Arguments = arguments.Value.ToArguments(),
            CreatedBy = actor.User,
            QueueTime = time.GetUtcNow(),
        }, cancel);
        await audit.Record(session, actor, request.Space, AuditCategory.TaskQueued, $"{task.Description} was queued", [task.Id.ToString()], cancel);
        await session.Commit(cancel);
        await engine.Enqueue(task.Id);
        return task;
    }

    private static Refusal? Refuse(HealthTaskDraft draft)
    {
        const string targets = "This server checks deployment targets one at a time, not in a task.";
        if (!string.IsNullOrWhiteSpace(draft.Environment)) return new Invalid("Arguments.EnvironmentId", targets, "Leave it out to check workers.");
        if (string.Equals(draft.RestrictedTo, "DeploymentTargets", StringComparison.OrdinalIgnoreCase)) return new Invalid("Arguments.RestrictedTo", targets, "Use Workers.");
        if (!string.IsNullOrWhiteSpace(draft.RestrictedTo) && !Restrictions.Contains(draft.RestrictedTo, StringComparer.OrdinalIgnoreCase))
            return new Invalid("Arguments.RestrictedTo", $"'{draft.RestrictedTo}' is not known.", $"Use one of {string.Join(", ", Restrictions)}.");
        return string.IsNullOrWhiteSpace(draft.Description) ? null : NameRule.Clean("Description", draft.Description).Refusal;
    }

    private static async Task<Result<HealthArguments>> Arguments(StoreSession session, SpaceId space, HealthTaskDraft draft, CancellationToken cancel)
    {
        var arguments = new HealthArguments();
        var (whole, one) = (Span("Arguments.Timeout", draft.Timeout, arguments.Timeout), Span("Arguments.MachineTimeout", draft.MachineTimeout, arguments.MachineTimeout));
        if (whole.IsRefused) return whole.Refusal;
        if (one.IsRefused) return one.Refusal;
        arguments = arguments with { Timeout = whole.Value, MachineTimeout = one.Value };
        if (!string.IsNullOrWhiteSpace(draft.Pool))
        {
            var pool = await session.Pools.ResolveField(space, "Arguments.WorkerpoolId", draft.Pool, cancel);
            if (pool.IsRefused) return pool.Refusal;
            arguments = arguments with { Pool = pool.Value.Id };
        }
        if (draft.Machines.IsEmpty) return arguments;
        var workers = ImmutableArray.CreateBuilder<WorkerId>();
        foreach (var named in draft.Machines)
        {
            var worker = await session.Workers.ResolveField(space, "Arguments.MachineIds", named, cancel);
            if (worker.IsRefused) return worker.Refusal;
            workers.Add(worker.Value.Id);
        }
        return arguments with { Workers = workers.ToImmutable() };
    }

    private static Result<TimeSpan> Span(string field, string? text, TimeSpan otherwise)
    {
        if (string.IsNullOrWhiteSpace(text)) return otherwise;
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero && span <= Longest
            ? span
            : new Invalid(field, "This is no time that a check may take.", "Use one such as 00:05:00, longer than none and at most a day.");
    }
}
