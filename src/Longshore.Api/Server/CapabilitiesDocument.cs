namespace Longshore.Api.Server;

internal sealed record CapabilitiesDocument(IReadOnlyList<string> Capabilities);
