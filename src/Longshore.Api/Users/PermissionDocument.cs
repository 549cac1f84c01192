namespace Longshore.Api.Users;

internal sealed record PermissionDocument(string Description, bool CanApplyAtSystemLevel, bool CanApplyAtSpaceLevel, IReadOnlyList<string> SupportedRestrictions);
