using System.Globalization;

namespace Longshore.Domain.Workers;

/// <summary>After how many steps a task looks for another worker of the same pool (workers.md §4.3). Zero and less: it keeps its worker.</summary>
public readonly record struct LeaseCap(int Steps)
{
    /// <summary>Variable that sets it.</summary>
    public const string Variable = "Octopus.Deployment.WorkerLeaseCap";

    public bool IsOn => Steps > 0;

    /// <summary>Full sentence for the log; null: it is off.</summary>
    public string? Note => IsOn ? $"{Variable} is on: after {Counted.Of(Steps, "step")} on one worker the task looks for the next." : null;

    /// <summary>Off unless the text is a positive whole number.</summary>
    public static LeaseCap Parse(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var steps) && steps > 0 ? new(steps) : default;

    public bool IsReachedBy(int uses) => IsOn && uses >= Steps;
}
