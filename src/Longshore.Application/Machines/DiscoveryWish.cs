namespace Longshore.Application.Machines;

/// <summary>What is to be looked at, as it was asked.</summary>
/// <param name="Port">Null: the usual one of the type.</param>
/// <param name="Type"><c>TentaclePassive</c> (also when null) or <c>Ssh</c>.</param>
public sealed record DiscoveryWish(string? Host, string? Port, string? Type, string? Proxy);
