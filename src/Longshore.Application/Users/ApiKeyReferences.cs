using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Users;

internal static class ApiKeyReferences
{
    /// <summary>A key of the user, by its id; a session's token is none.</summary>
    public static async Task<Result<ApiKey>> FindApiKey(this StoreSession session, UserId user, string id, CancellationToken cancel) =>
        (await session.ListApiKeys(user, cancel)).FirstOrDefault(key => !key.IsSession && key.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } key
            ? key
            : new NotFound("", "This user has no such API key.", "See the list of keys.");
}
