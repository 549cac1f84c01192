using System.Collections.Immutable;

namespace Longshore.Application.Machines;

/// <summary>An endpoint as it was sent: its style, and each field as JSON text.</summary>
public sealed record EndpointDraft(string? CommunicationStyle, ImmutableDictionary<string, string> Fields);
