namespace Longshore.Domain.Processes;

/// <summary>Value of a property of a step or an action.</summary>
/// <param name="Text">Plain text; for a sensitive one the protected form, never the secret itself.</param>
/// <param name="IsSensitive">The value is encrypted at rest and never read back.</param>
public readonly record struct PropertyValue(string? Text, bool IsSensitive = false);
