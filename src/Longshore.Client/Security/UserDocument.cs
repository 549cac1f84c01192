namespace Longshore.Client.Security;

/// <summary>A person or a program with an account.</summary>
public sealed record UserDocument
{
    /// <summary>Like <c>Users-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name to sign in with.</summary>
    public required string Username { get; init; }

    /// <summary>The name to show.</summary>
    public string? DisplayName { get; init; }
}
