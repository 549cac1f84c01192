using CsCheck;
using Longshore.Domain.Workers;
using Xunit;

namespace Longshore.Core.Tests.Workers;

public sealed class SelectionPropertyTests
{
    private static readonly Gen<WorkerLoad> Loads = Gen.Select(Gen.Int[0, 3], Gen.Int[-1, 2], Gen.Int[0, 3], (active, hour, uses) => new WorkerLoad(active, hour < 0 ? null : Given.Noon.AddHours(hour), uses));

    // Few values of each kind, so that ties, full pools and pools without anybody come up all the time.
    private static readonly Gen<WorkerCandidate> Candidate = Gen.Select(Gen.Enum<HealthStatus>(), Gen.Int[0, 5], Gen.Enum<ContainerEngine>(), Gen.Int[0, 2], Gen.Int[0, 5], Loads, (health, dice, engine, most, alone, load) =>
        Given.Worker(0, health: dice < 3 ? HealthStatus.Healthy : health, disabled: dice == 5) with { ContainerEngine = engine, MaxConcurrentSteps = most, ExclusiveHolder = alone == 0 ? new(9) : null, Load = load });

    private static readonly Gen<SelectionRequest> Requests = Gen.Select(Candidate.Array[0, 6], Gen.Enum<ContainerDemand>(), Gen.Int[-1, 7], Gen.Int[0, 3], Gen.Bool, Gen.Bool, (workers, container, held, cap, isDefault, builtIn) =>
        Given.Request(isDefault ? Given.Default : Given.Linux, [.. workers.Select((one, at) => one with { Worker = one.Worker with { Id = new(at + 1), Name = $"build-{at + 1:00}", Pools = [isDefault ? Given.Default.Id : Given.Linux.Id] } })]) with
        {
            Container = container,
            BuiltIn = new(builtIn),
            Cap = new(cap),
            Held = held < 0 ? null : new(held == 0 ? WorkerKey.BuiltIn : WorkerKey.Of(new WorkerId(held)), 2),
        });

    [Fact]
    public void The_order_of_workers_never_changes_the_answer() => Gen.Select(Requests, Gen.Int[0, int.MaxValue]).Sample((request, seed) =>
    {
        var other = request.Workers.ToArray();
        new Random(seed).Shuffle(other);
        Assert.Equal(Selection.Choose(request).Told(), Selection.Choose(request with { Workers = [.. other] }).Told());
    }, iter: 5_000);

    [Fact]
    public void Whoever_is_chosen_can_take_the_step() => Requests.Sample(request =>
    {
        if (Selection.Choose(request) is not WorkerSelection.Chosen chosen) return;
        var candidate = request.Workers.Single(one => one.Worker.Id == chosen.Worker.Id);
        Assert.True(candidate is { Worker: { IsDisabled: false, Health: HealthStatus.Healthy or HealthStatus.HasWarnings }, ExclusiveHolder: null, IsFull: false } && candidate.MayRun(request.Container));
    }, iter: 5_000);

    [Fact]
    public void Nobody_waits_or_is_refused_while_a_worker_can_take_the_step() => Requests.Sample(request =>
    {
        var able = request.Workers.Any(one => one is { Worker: { IsDisabled: false, Health: HealthStatus.Healthy or HealthStatus.HasWarnings }, ExclusiveHolder: null, IsFull: false } && one.MayRun(request.Container));
        if (able) Assert.NotNull(Selection.Choose(request).Leased);
    }, iter: 5_000);

    [Fact]
    public void Every_candidate_has_a_full_sentence_and_only_the_leased_one_is_taken() => Requests.Sample(request =>
    {
        var selection = Selection.Choose(request);
        Assert.Equal(selection.Leased is null ? 0 : 1, selection.Candidates.Count(one => one.Chosen));
        Assert.True(request.Workers.All(worker => selection.Candidates.Any(one => one.Worker == worker.Worker.Name)));
        Assert.All(selection.Candidates, one => Assert.True(one.Reason is ['A' or 'I' or 'O' or 'P' or 'T', .., '.'], one.Reason));
        Assert.Contains("Run", selection.Message, StringComparison.Ordinal);
        if (selection.Leased is null) Assert.Contains(request.Pool.Name, selection.Message, StringComparison.Ordinal);
    }, iter: 5_000);

    [Fact]
    public void Without_a_cap_nobody_less_busy_is_passed_over_unless_the_task_keeps_its_worker() => Requests.Sample(request =>
    {
        if (request.Cap.IsOn || Selection.Choose(request) is not WorkerSelection.Chosen chosen || request.Held?.Worker == chosen.Leased) return;
        var taken = request.Workers.Single(one => one.Worker.Id == chosen.Worker.Id);
        var rivals = request.Workers.Where(one => Selection.Choose(request with { Workers = [one], Held = null }) is WorkerSelection.Chosen);
        Assert.All(rivals, rival => Assert.True(taken.Load.Active <= rival.Load.Active));
    }, iter: 5_000);
}
