namespace Longshore.Domain.Processes;

/// <summary>Names of properties that the server itself reads (rest-api.md §5).</summary>
public static class ActionProperty
{
    public const string RunOnServer = "Octopus.Action.RunOnServer";

    /// <summary>Of a step: comma-joined tags of deployment targets.</summary>
    public const string TargetRoles = "Octopus.Action.TargetRoles";

    /// <summary>Of a step: window of a rolling deployment.</summary>
    public const string MaxParallelism = "Octopus.Action.MaxParallelism";
    public const string StepCondition = "Octopus.Step.ConditionVariableExpression";
    public const string ActionCondition = "Octopus.Action.ConditionVariableExpression";
    public const string ScriptSource = "Octopus.Action.Script.ScriptSource";
    public const string ScriptSyntax = "Octopus.Action.Script.Syntax";
    public const string ScriptBody = "Octopus.Action.Script.ScriptBody";
    public const string ManualTeams = "Octopus.Action.Manual.ResponsibleTeamIds";
    public const string RetryCount = "Octopus.Action.AutoRetry.MaximumCount";
    public const string RetryBackoff = "Octopus.Action.AutoRetry.MinimumBackoff";
    public const string TimeoutMinutes = "Octopus.Action.ExecutionTimeout.Minutes";
}
