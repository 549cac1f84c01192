using System.Text.Json.Serialization;

namespace Longshore.Client.Tasks.Logs;

/// <summary>One line of a task's log.</summary>
/// <param name="Number">Its place in the log of the task: without gaps, without repeats.</param>
/// <param name="Time">When the worker saw it.</param>
/// <param name="Level">Verbose, Info, Highlight, Wait, Warning or Error.</param>
/// <param name="Node">The part of the task that wrote it; see <see cref="ActivityNode.Id"/>.</param>
/// <param name="Text">The text without the line's end; may hold terminal codes.</param>
public sealed record LogLine(
    [property: JsonPropertyName("n")] long Number,
    [property: JsonPropertyName("t")] DateTimeOffset Time,
    [property: JsonPropertyName("level")] string Level,
    [property: JsonPropertyName("node")] string Node,
    [property: JsonPropertyName("text")] string Text);
