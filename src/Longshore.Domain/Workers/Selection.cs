using System.Collections.Immutable;
using Longshore.Domain.Pools;

namespace Longshore.Domain.Workers;

/// <summary>Chooses the worker for a step out of a pool that is resolved (workers.md §4.9.4-10). Pure: the same request always gets the same answer.</summary>
public static class Selection
{
    public static WorkerSelection Choose(SelectionRequest request)
    {
        if (request.Pool.Type == WorkerPoolType.DynamicWorkerPool) return FromProvider(request);
        var members = request.Workers
            .Where(candidate => candidate.Worker.Space == request.Pool.Space && candidate.Worker.Pools.Contains(request.Pool.Id))
            .OrderBy(candidate => candidate.Worker.Id.Number)
            .Select(candidate => new Member(candidate, WorkerObstacles.Of(candidate, request)))
            .ToImmutableArray();
        if (members.IsEmpty || KeepsBuiltIn(request)) return WithoutMembers(request, members);
        var fit = WorkerRanking.Order(members.Where(member => member.Obstacle == WorkerObstacle.None).Select(member => member.Candidate), request.Cap);
        return fit.IsEmpty ? NobodyFits(request, members) : Taken(request, members, fit);
    }

    private static WorkerSelection FromProvider(SelectionRequest request) => request.Provider switch
    {
        DynamicProvider.Missing => Refuse(request, [], WorkerRefusals.ProviderMissing(request)),
        DynamicProvider.Failed failed => Refuse(request, [], WorkerRefusals.ProviderFailed(request, failed.Why)),
        _ => new WorkerSelection.Dynamic(request.Pool.WorkerType, request.Held is { } held && !request.Cap.IsReachedBy(held.Uses) ? held.Worker : null)
        {
            Step = request.Step,
            Pool = request.Pool,
            Candidates = [],
            Message = $"Pool {request.Pool.Name} is dynamic: its provider is asked for a worker of type {request.Pool.WorkerType} for step “{request.Step}”.",
        },
    };

    // A running task keeps the built-in worker it began with even when the pool gets its first member meanwhile (workers.md §20.5).
    private static bool KeepsBuiltIn(SelectionRequest request) =>
        request.Pool.IsDefault && BuiltInMayRun(request) && request.Held is { } held && held.Worker == WorkerKey.BuiltIn && !request.Cap.IsReachedBy(held.Uses);

    private static bool BuiltInMayRun(SelectionRequest request) =>
        request.BuiltIn.IsEnabled && (request.Container == ContainerDemand.None || request.BuiltIn.ContainerEngine != ContainerEngine.Absent);

    private static WorkerSelection WithoutMembers(SelectionRequest request, ImmutableArray<Member> members)
    {
        if (!request.Pool.IsDefault) return Refuse(request, [], WorkerRefusals.PoolEmpty(request));
        if (!request.BuiltIn.IsEnabled) return Refuse(request, [BuiltInVerdict(false, "It is switched off.")], WorkerRefusals.BuiltInDisabled(request));
        if (!BuiltInMayRun(request))
        {
            ImmutableArray<CandidateVerdict> why = [BuiltInVerdict(false, "The server's machine has no container engine for the step's container.")];
            return Refuse(request, why, WorkerRefusals.NoContainerEngine(request, why));
        }
        var reason = members.IsEmpty
            ? $"Pool {request.Pool.Name} is the default pool and has no workers of its own."
            : "The task keeps it, because it already uses it for this pool.";
        return new WorkerSelection.BuiltIn
        {
            Step = request.Step,
            Pool = request.Pool,
            Candidates = [.. members.Select(member => new CandidateVerdict(member.Name, false, "The task keeps the built-in worker, with which it began.")), BuiltInVerdict(true, reason)],
            Message = $"Step “{request.Step}” gets the built-in worker. {reason}",
        };
    }

    private static WorkerSelection.Chosen Taken(SelectionRequest request, ImmutableArray<Member> members, ImmutableArray<WorkerCandidate> fit)
    {
        var kept = request.Held is { } held && !request.Cap.IsReachedBy(held.Uses) ? fit.FirstOrDefault(one => WorkerKey.Of(one.Worker.Id) == held.Worker) : null;
        var taken = kept ?? fit[0];
        var reason = kept is null
            ? WorkerRanking.WhyTaken(taken, fit.ElementAtOrDefault(1), request.Cap)
            : $"The task keeps it, because it already uses it for this pool ({Counted.Of(request.Held!.Uses, "step")} so far).";
        var verdicts = members.Select(member => new CandidateVerdict(member.Name, member.Candidate == taken, Why(member))).ToImmutableArray();
        return new(taken.Worker)
        {
            Step = request.Step,
            Pool = request.Pool,
            Candidates = verdicts,
            Message = $"Step “{request.Step}” gets worker {taken.Worker.Name} of pool {request.Pool.Name}. {reason}{CapNote(request)}{HeldNote(request, members, taken)}",
        };

        string Why(Member member) =>
            member.Candidate == taken ? reason
            : member.Obstacle != WorkerObstacle.None ? member.Obstacle.Sentence(member.Candidate)
            : kept is null ? WorkerRanking.WhyPassed(member.Candidate, taken, request.Cap)
            : $"The task keeps {taken.Worker.Name}, which it already uses for this pool.";
    }

    private static WorkerSelection NobodyFits(SelectionRequest request, ImmutableArray<Member> members)
    {
        var verdicts = members.Select(member => new CandidateVerdict(member.Name, false, member.Obstacle.Sentence(member.Candidate))).ToImmutableArray();
        ImmutableArray<WorkerId> toCheck = [.. members.Where(member => member.Obstacle == WorkerObstacle.NeverChecked).Select(member => member.Candidate.Worker.Id)];
        if (Any(WorkerObstacle.Full)) return Wait(WaitReason.WorkersFull);
        if (Any(WorkerObstacle.HeldAlone)) return Wait(WaitReason.ExclusiveLease);
        if (!toCheck.IsEmpty) return Wait(WaitReason.HealthCheck);
        if (Any(WorkerObstacle.NoContainerEngine)) return Refuse(request, verdicts, WorkerRefusals.NoContainerEngine(request, verdicts));
        return members.All(member => member.Obstacle == WorkerObstacle.Disabled)
            ? Refuse(request, verdicts, WorkerRefusals.NoneEnabled(request, verdicts))
            : Refuse(request, verdicts, WorkerRefusals.NoneHealthy(request.Step, request.Pool, verdicts));

        bool Any(WorkerObstacle obstacle) => members.Any(member => member.Obstacle == obstacle);

        WorkerSelection.Wait Wait(WaitReason reason) => new(reason, toCheck)
        {
            Step = request.Step,
            Pool = request.Pool,
            Candidates = verdicts,
            Message = WorkerRefusals.Waiting(request, reason, verdicts),
        };
    }

    private static WorkerSelection.Refused Refuse(SelectionRequest request, ImmutableArray<CandidateVerdict> verdicts, PlacementRefusal refusal) =>
        new(refusal) { Step = request.Step, Pool = request.Pool, Candidates = verdicts, Message = refusal.ToString() };

    private static CandidateVerdict BuiltInVerdict(bool chosen, string reason) => new(WorkerKey.BuiltInText, chosen, reason);

    private static string CapNote(SelectionRequest request) => request.Cap.Note is { } note ? $" {note}" : "";

    private static string HeldNote(SelectionRequest request, ImmutableArray<Member> members, WorkerCandidate taken)
    {
        if (request.Held is not { } held || held.Worker == WorkerKey.Of(taken.Worker.Id) || request.Cap.IsReachedBy(held.Uses)) return "";
        var before = members.FirstOrDefault(member => WorkerKey.Of(member.Candidate.Worker.Id) == held.Worker);
        return before is null
            ? $" The task used {held.Worker} before, which does not serve this pool any more."
            : $" The task used {before.Name} before, which cannot take this step: {before.Obstacle.Sentence(before.Candidate)}";
    }

    private sealed record Member(WorkerCandidate Candidate, WorkerObstacle Obstacle)
    {
        public string Name => Candidate.Worker.Name;
    }
}
