namespace Longshore.Api.Tasks;

internal sealed record TaskStateBody(string? State, string? Reason);
