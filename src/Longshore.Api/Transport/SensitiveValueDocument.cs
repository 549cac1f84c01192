namespace Longshore.Api.Transport;

/// <summary>A secret as clients see and send it: never read back; <c>HasValue</c> with a null <c>NewValue</c> keeps what is stored.</summary>
internal sealed record SensitiveValueDocument(bool HasValue, string? NewValue = null, string? Hint = null);
