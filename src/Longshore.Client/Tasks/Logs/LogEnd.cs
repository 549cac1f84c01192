namespace Longshore.Client.Tasks.Logs;

/// <summary>The data of the event <c>end</c>.</summary>
internal sealed record LogEnd(string State);
