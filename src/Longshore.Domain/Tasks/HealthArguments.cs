using System.Collections.Immutable;
using System.Globalization;
using Longshore.Domain.Pools;
using Longshore.Domain.Workers;

namespace Longshore.Domain.Tasks;

/// <summary>What a task of the kind <see cref="TaskKind.Health"/> checks, and for how long.</summary>
public sealed record HealthArguments
{
    /// <summary>Only these; null: all others that fit.</summary>
    public ImmutableArray<WorkerId>? Workers { get; init; }

    /// <summary>Only members of this pool; null: of any.</summary>
    public WorkerPoolId? Pool { get; init; }

    /// <summary>Of the whole task: default 5 min.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Of the check of one machine, from its turn on: default 1 min.</summary>
    public TimeSpan MachineTimeout { get; init; } = TimeSpan.FromMinutes(1);

    public static HealthArguments Of(ServerTask task)
    {
        var given = task.Arguments;
        var otherwise = new HealthArguments();
        return new HealthArguments
        {
            Workers = given.TryGetValue(TaskArgument.MachineIds, out var ids) ? [.. ids.Split(',').Select(id => WorkerId.Parse(id))] : null,
            Pool = given.TryGetValue(TaskArgument.WorkerpoolId, out var pool) ? WorkerPoolId.Parse(pool) : null,
            Timeout = SpanOf(given.GetValueOrDefault(TaskArgument.Timeout)) ?? otherwise.Timeout,
            MachineTimeout = SpanOf(given.GetValueOrDefault(TaskArgument.MachineTimeout)) ?? otherwise.MachineTimeout,
        };
    }

    public ImmutableDictionary<string, string> ToArguments()
    {
        var written = ImmutableDictionary<string, string>.Empty
            .Add(TaskArgument.Timeout, Timeout.ToString("c", CultureInfo.InvariantCulture))
            .Add(TaskArgument.MachineTimeout, MachineTimeout.ToString("c", CultureInfo.InvariantCulture));
        if (Workers is { } workers) written = written.Add(TaskArgument.MachineIds, string.Join(',', workers));
        return Pool is { } pool ? written.Add(TaskArgument.WorkerpoolId, pool.ToString()) : written;
    }

    /// <summary>Whether it is to be checked; a disabled one is checked, too.</summary>
    public bool Names(Worker worker) => (Workers is not { } only || only.Contains(worker.Id)) && (Pool is not { } pool || worker.Pools.Contains(pool));

    private static TimeSpan? SpanOf(string? text) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null;
}
