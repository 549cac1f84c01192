using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Longshore.Core.Tests.Steps;
using Longshore.Domain.Machines;
using Longshore.Domain.Names;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Variables;
using Longshore.Domain.Workers;

namespace Longshore.Core.Tests.Workers;

/// <summary>One case of worker-selection.json in the words of the rules.</summary>
internal sealed class SelectionCase(JsonElement one)
{
    private static readonly SpaceId Here = new(1);

    private readonly JsonElement space = one.GetProperty("space");

    public JsonElement Expect { get; } = one.GetProperty("expect");

    public StepNeeds Step { get; } = StepOf(one.GetProperty("step"));

    public StepTarget? Target { get; } = TargetOf(one.GetProperty("target"));

    public Result<StepLocation> Locate() => LocationRules.Locate(Step, Target);

    public Result<ResolvedPool> Resolve(StepTarget? onBehalfOf) => PoolResolution.Resolve(
        Step, new SpacePools(space.GetProperty("pools").EnumerateArray().Select(PoolOf)), one.GetProperty("variables").EnumerateArray().Select(VariableOf), Context(), onBehalfOf);

    public SelectionRequest Request(WorkerPool pool) => new()
    {
        Step = Step.Name,
        Pool = pool,
        Workers = [.. space.GetProperty("workers").EnumerateArray().Select(CandidateOf)],
        BuiltIn = new(space.GetProperty("builtInWorkerEnabled").GetBoolean(), space.GetProperty("builtInHasContainerEngine").GetBoolean() ? ContainerEngine.Present : ContainerEngine.Absent),
        Provider = ProviderOf(space.GetProperty("dynamicProvider")),
        Container = Step.Container,
        Held = one.GetProperty("task").GetProperty("held").TryGetProperty(pool.Id.ToString(), out var held) ? new(new(held.Text("worker")), held.GetProperty("uses").GetInt32()) : null,
        Cap = new(one.GetProperty("task").GetProperty("leaseCap").GetInt32()),
    };

    private static StepNeeds StepOf(JsonElement step) => new()
    {
        Name = "Run",
        ActionType = step.Text("actionType"),
        RunOnServer = step.GetProperty("runOnServer").GetBoolean(),
        Roles = [.. step.Texts("roles")],
        Pool = step.Text("workerPoolId") is { Length: > 0 } pool ? WorkerPoolId.Parse(pool) : null,
        PoolVariable = step.Text("workerPoolVariable") is { Length: > 0 } variable ? variable : null,
        Container = step.GetProperty("container").ValueKind == JsonValueKind.Null ? ContainerDemand.None : ContainerDemand.Image,
    };

    private static StepTarget? TargetOf(JsonElement target) => target.ValueKind == JsonValueKind.Null
        ? null
        : new(MachineId.Parse(target.Text("id")), target.Text("id"), target.Text("kind") is "CloudRegion" ? "None" : target.Text("kind"), target.Text("defaultWorkerPoolId") is { Length: > 0 } pool ? WorkerPoolId.Parse(pool) : null);

    private static WorkerPool PoolOf(JsonElement pool) => new()
    {
        Id = WorkerPoolId.Parse(pool.Text("id")),
        Space = Here,
        Name = pool.Text("name"),
        Slug = pool.Text("slug"),
        IsDefault = pool.GetProperty("isDefault").GetBoolean(),
        Type = pool.Text("type") == "Dynamic" ? WorkerPoolType.DynamicWorkerPool : WorkerPoolType.StaticWorkerPool,
        WorkerType = pool.Text("workerType"),
    };

    private static WorkerCandidate CandidateOf(JsonElement worker) => new()
    {
        Worker = new()
        {
            Id = WorkerId.Parse(worker.Text("id")),
            Space = Here,
            Name = worker.Text("id"),
            Slug = Slug.From(worker.Text("id")),
            Pools = [.. worker.Texts("pools").Select(id => WorkerPoolId.Parse(id))],
            Health = Enum.Parse<HealthStatus>(worker.Text("health")),
            IsDisabled = worker.GetProperty("disabled").GetBoolean(),
            Endpoint = new Endpoint(CommunicationStyles.ListeningTentacle, ImmutableDictionary<string, string>.Empty),
        },
        ContainerEngine = !worker.TryGetProperty("containerEngine", out var engine) ? ContainerEngine.NotKnown : engine.GetBoolean() ? ContainerEngine.Present : ContainerEngine.Absent,
        ExclusiveHolder = worker.TryGetProperty("exclusive", out var alone) && alone.GetBoolean() ? new ServerTaskId(900) : null,
        Load = new(Number(worker, "leases"), worker.Text("lastLeased") is { Length: > 0 } at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null, Number(worker, "usesByTask")),
    };

    private static int Number(JsonElement element, string property) => element.TryGetProperty(property, out var number) ? number.GetInt32() : 0;

    private static DynamicProvider ProviderOf(JsonElement provider) =>
        provider.ValueKind == JsonValueKind.Null ? new DynamicProvider.Missing()
        : provider.Text("result") == "ok" ? new DynamicProvider.Ready()
        : new DynamicProvider.Failed("out of quota");

    private static VariableCandidate VariableOf(JsonElement variable) => new(
        variable.Text("name"), variable.Text("value"), IsSensitive: false, VariableLayer.Ordinary,
        variable.GetProperty("scope").EnumerateObject().ToImmutableDictionary(kind => Enum.Parse<ScopeKind>(kind.Name), kind => kind.Value.EnumerateArray().Select(value => value.GetString()!).ToImmutableArray()));

    /// <summary>With everything a careless caller might know already: the rules must not look at the target.</summary>
    private VariableContext Context()
    {
        var context = one.GetProperty("context");
        ImmutableArray<string> roles = one.GetProperty("target") is { ValueKind: JsonValueKind.Object } target ? [.. target.Texts("roles")] : [];
        return new()
        {
            Environment = context.Text("environment"),
            Channel = Maybe(context.Text("channel")),
            Tenant = Maybe(context.Text("tenant")),
            TenantTags = [.. context.Texts("tenantTags")],
            Process = context.Text("process"),
            Action = context.Text("action"),
            Machine = Target?.Id.ToString(),
            MachineRoles = roles,
            StepRoles = Step.Roles,
        };
    }

    private static string? Maybe(string text) => text.Length == 0 ? null : text;
}
