using System.Collections.Immutable;
using Longshore.Domain.Environments;
using Longshore.Domain.Pools;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;

namespace Longshore.Domain.Workers;

/// <summary>Lets new workers or deployment targets join a space. The secret is shown once; only its hash is kept.</summary>
public sealed record JoinToken : IBelongsToSpace
{
    public JoinTokenId Id { get; init; }
    public SpaceId Space { get; init; }
    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret in UTF-8, lower-case hex: secrets are random, so a fast hash is enough.</summary>
    public required string SecretHash { get; init; }

    /// <summary>Pools that its workers may join.</summary>
    public ImmutableArray<WorkerPoolId> Pools { get; init; } = [];

    /// <summary>Environments that its deployment targets may be in.</summary>
    public ImmutableArray<EnvironmentId> Environments { get; init; } = [];

    /// <summary>Roles that its deployment targets may have.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Most machines that may join with it; 0: no limit.</summary>
    public int MaxUses { get; init; } = 1;

    /// <summary>From then on nobody joins with it; null: no end.</summary>
    public DateTimeOffset? ExpiresOn { get; init; }

    /// <summary>When a user took it back; null: he did not.</summary>
    public DateTimeOffset? RevokedOn { get; init; }
    public required DateTimeOffset Created { get; init; }
    public UserId? CreatedBy { get; init; }
    public ImmutableArray<JoinTokenUse> Uses { get; init; } = [];
}
