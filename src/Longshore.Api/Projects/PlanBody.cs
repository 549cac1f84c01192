namespace Longshore.Api.Projects;

internal sealed record PlanBody(string? EnvironmentId, string? ReleaseId, string? TenantId);
