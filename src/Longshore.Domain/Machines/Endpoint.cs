using System.Collections.Immutable;

namespace Longshore.Domain.Machines;

/// <summary>How a machine is reached.</summary>
/// <param name="CommunicationStyle">The vendor's discriminator, such as <c>TentaclePassive</c> or <c>Ssh</c> (rest-api.md §7).</param>
/// <param name="Properties">Fields of that style as JSON text, kept as sent so that a style we do not use yet survives a round trip.</param>
public sealed record Endpoint(string CommunicationStyle, ImmutableDictionary<string, string> Properties);
