using Longshore.Domain.Environments;

namespace Longshore.Api.Releases;

/// <summary>Several previews at once.</summary>
internal sealed record PreviewsBody(IReadOnlyList<PreviewRequestBody?>? DeploymentPreviews, bool? IncludeDisabledSteps);

internal sealed record PreviewRequestBody(string? EnvironmentId, string? TenantId);
