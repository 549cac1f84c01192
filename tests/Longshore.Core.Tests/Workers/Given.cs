using System.Collections.Immutable;
using Longshore.Domain.Machines;
using Longshore.Domain.Pools;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;

namespace Longshore.Core.Tests.Workers;

/// <summary>Pools, workers and requests that are right unless a test says otherwise.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    public static readonly SpaceId Space = new(1);

    public static readonly WorkerPool Default = Pool(1, "Default Worker Pool", isDefault: true);
    public static readonly WorkerPool Linux = Pool(2, "Linux");

    public static WorkerPool Pool(int number, string name, bool isDefault = false) =>
        new() { Id = new(number), Space = Space, Name = name, Slug = Domain.Names.Slug.From(name), IsDefault = isDefault };

    /// <summary>A healthy member of the pool Linux, idle, checked at noon.</summary>
    public static WorkerCandidate Worker(int number, string? name = null, HealthStatus health = HealthStatus.Healthy, bool disabled = false, WorkerPool? pool = null) => new()
    {
        Worker = new()
        {
            Id = new(number),
            Space = Space,
            Name = name ?? $"build-{number:00}",
            Slug = $"build-{number:00}",
            Pools = [(pool ?? Linux).Id],
            Health = health,
            IsDisabled = disabled,
            Endpoint = new Endpoint(CommunicationStyles.ListeningTentacle, ImmutableDictionary<string, string>.Empty),
        },
        CheckedAt = health == HealthStatus.Unknown ? null : Noon,
    };

    public static SelectionRequest Request(WorkerPool pool, params WorkerCandidate[] workers) =>
        new() { Step = "Run", Pool = pool, Workers = [.. workers], BuiltIn = new(true, ContainerEngine.Present) };

    public static SelectionRequest Request(params WorkerCandidate[] workers) => Request(Linux, workers);

    public static WorkerCandidate With(this WorkerCandidate candidate, int active = 0, DateTimeOffset? lastLeased = null, int uses = 0) =>
        candidate with { Load = new(active, lastLeased, uses) };

    /// <summary>All that an answer says, as one text: equal for equal answers.</summary>
    public static string Told(this WorkerSelection selection) =>
        $"{selection.GetType().Name} {selection.Leased} {selection.WakesOn} {selection.Message}\n{string.Join('\n', selection.Candidates)}";
}
