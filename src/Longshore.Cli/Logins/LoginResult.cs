namespace Longshore.Cli.Logins;

/// <summary>What a login says on the data stream. Holds no key.</summary>
internal sealed record LoginResult(string Url, string Username, string SpaceId, string SpaceName, string File);
