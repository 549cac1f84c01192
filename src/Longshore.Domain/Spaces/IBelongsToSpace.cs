namespace Longshore.Domain.Spaces;

/// <summary>Lives in exactly one space; for anyone who asks from another space it does not exist.</summary>
public interface IBelongsToSpace
{
    SpaceId Space { get; }
}
