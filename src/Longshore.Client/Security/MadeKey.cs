namespace Longshore.Client.Security;

/// <summary>A key just made. The server never shows it again.</summary>
/// <param name="Key">The key itself.</param>
/// <param name="Id">Names the key when it is to be deleted.</param>
/// <param name="Owner">Whose key it is.</param>
public sealed record MadeKey(ApiKey Key, string Id, UserDocument Owner);
