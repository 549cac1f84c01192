namespace Longshore.Transports.Link;

/// <summary>A call found its line ended before it had sent anything.</summary>
internal sealed class LinkGoneException(string message) : IOException(message);
