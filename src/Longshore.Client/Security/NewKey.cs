namespace Longshore.Client.Security;

/// <summary>The body that asks for a key.</summary>
internal sealed record NewKey(string Purpose, DateTimeOffset? Expires);
