namespace Longshore.Client.Tasks;

/// <summary>The body that creates a task.</summary>
internal sealed record NewTask(string Name, string Description, string SpaceId, ScriptArguments Arguments);
