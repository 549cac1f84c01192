namespace Longshore.Client.Security;

/// <summary>The answer that holds a new key in the clear. Prints without it.</summary>
internal sealed record KeyDocument
{
    public required string Id { get; init; }

    public required string ApiKey { get; init; }

    public override string ToString() => Id;
}
