namespace Longshore.Api.Users;

internal sealed record ApiKeyBody
{
    public string? Purpose { get; init; }
    public DateTimeOffset? Expires { get; init; }
}
