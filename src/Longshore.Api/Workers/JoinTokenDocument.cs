using Longshore.Api.Transport;
using Longshore.Application.Workers;
using Longshore.Domain.Workers;

namespace Longshore.Api.Workers;

/// <summary>A join token; the token itself stands only in the answer to its creation.</summary>
internal sealed record JoinTokenDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string Name { get; init; }

    /// <summary>Null: it was shown already.</summary>
    public string? Token { get; init; }
    public required IReadOnlyList<string> WorkerPoolIds { get; init; }
    public required IReadOnlyList<string> EnvironmentIds { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }
    public required int MaxUses { get; init; }
    public required int Uses { get; init; }
    public DateTimeOffset? ExpiresOn { get; init; }
    public DateTimeOffset? RevokedOn { get; init; }
    public required DateTimeOffset Created { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static JoinTokenDocument From(JoinTokenMade made) => From(made.Token) with { Token = made.Text };

    public static JoinTokenDocument From(JoinToken token) => new()
    {
        Id = token.Id.ToString(),
        SpaceId = token.Space.ToString(),
        Name = token.Name,
        WorkerPoolIds = [.. token.Pools.Select(pool => pool.ToString())],
        EnvironmentIds = [.. token.Environments.Select(environment => environment.ToString())],
        Roles = token.Roles,
        MaxUses = token.MaxUses,
        Uses = token.Uses.Length,
        ExpiresOn = token.ExpiresOn,
        RevokedOn = token.RevokedOn,
        Created = token.Created,
        Links = new Dictionary<string, string> { ["Self"] = $"/api/{token.Space}/workers/join-tokens/{token.Id}" },
    };
}
