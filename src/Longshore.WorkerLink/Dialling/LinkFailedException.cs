namespace Longshore.WorkerLink.Dialling;

/// <summary>The other side was not reached, or the line broke; dialling again may help.</summary>
public sealed class LinkFailedException(string message, Exception? inner) : Exception(message, inner);
