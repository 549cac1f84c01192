namespace Longshore.Cli.Tasks.Live;

/// <summary>A task to watch.</summary>
/// <param name="Id">Like <c>ServerTasks-1</c>.</param>
/// <param name="Label">What tells it from the others, like the environment.</param>
internal sealed record Watched(string Id, string Label);
