namespace Longshore.Client.Connections;

/// <summary>A body or an answer without content: <c>{}</c>.</summary>
internal sealed record Nothing;
