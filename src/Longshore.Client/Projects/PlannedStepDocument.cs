using System.Collections.Immutable;
using Longshore.Client.Workers;

namespace Longshore.Client.Projects;

/// <summary>An action as it would run now.</summary>
public sealed record PlannedStepDocument
{
    /// <summary>Key in the run, such as <c>step-2-Machines-3</c>.</summary>
    public required string Step { get; init; }

    /// <summary>Number as shown, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Name of the step.</summary>
    public required string StepName { get; init; }

    /// <summary>Name of the action, which differs from the step's where it has several.</summary>
    public required string ActionName { get; init; }

    /// <summary>Keys of those that must end first.</summary>
    public ImmutableArray<string> WaitsFor { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>When it runs: <c>Success</c>, <c>Failure</c>, <c>Always</c> or <c>Variable</c>.</summary>
    public required string Condition { get; init; }

    /// <summary>For <c>Variable</c>.</summary>
    public string? ConditionExpression { get; init; }

    /// <summary>False: known now not to run.</summary>
    public bool WillRun { get; init; }

    /// <summary>Why not.</summary>
    public string? NotRunBecause { get; init; }

    /// <summary><c>Worker</c>, or <c>Target</c>: the target itself.</summary>
    public required string RunsOn { get; init; }

    /// <summary>Target that it deploys to; null: it runs once.</summary>
    public string? MachineName { get; init; }

    /// <summary>How many targets of the step may have their turn at once; 0 without targets.</summary>
    public int Window { get; init; }

    /// <summary>Null: it runs on its target, or has none.</summary>
    public string? WorkerPoolName { get; init; }

    /// <summary>What led to the pool.</summary>
    public string? WorkerPoolBecause { get; init; }

    /// <summary>Who would run it; null: nobody now.</summary>
    public string? Worker { get; init; }

    /// <summary>Why nobody would.</summary>
    public string? NoWorkerBecause { get; init; }

    /// <summary>Every worker that was looked at.</summary>
    public ImmutableArray<CandidateDocument> Candidates { get; init => field = value.IsDefault ? [] : value; } = [];
}
