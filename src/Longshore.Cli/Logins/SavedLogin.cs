namespace Longshore.Cli.Logins;

/// <summary>What <c>longshore login</c> leaves on disk. Prints without the key.</summary>
internal sealed record SavedLogin
{
    /// <summary>Number of this shape of the file.</summary>
    public int Schema { get; init; } = 1;

    public required string Url { get; init; }

    public required string ApiKey { get; init; }

    /// <summary>Id of the space that is meant when a call names none.</summary>
    public required string SpaceId { get; init; }

    /// <summary>Name of that space when it was chosen.</summary>
    public string? SpaceName { get; init; }

    /// <summary>Set when the login made the key itself: then the logout takes it back.</summary>
    public string? OwnKeyId { get; init; }

    public string? OwnKeyUserId { get; init; }

    public override string ToString() => Url;
}
