namespace Longshore.Api.Server;

internal sealed record FeatureTogglesDocument(IReadOnlyList<FeatureToggleDocument> FeatureToggles);

internal sealed record FeatureToggleDocument(string Name, bool IsEnabled);
