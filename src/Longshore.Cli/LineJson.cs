using System.Text.Json.Serialization;
using Longshore.Client.Tasks.Logs;

namespace Longshore.Cli;

/// <summary>Log lines on the data stream: one document on each line.</summary>
[JsonSerializable(typeof(LogLine))]
internal sealed partial class LineJson : JsonSerializerContext;
