using Longshore.Domain.Processes;

namespace Longshore.Domain.Workers;

/// <summary>Reads the demand from the process.</summary>
public static class ContainerDemands
{
    public static ContainerDemand Of(ContainerReference? container) =>
        container is null ? ContainerDemand.None
        : !string.IsNullOrWhiteSpace(container.Dockerfile) || !string.IsNullOrWhiteSpace(container.GitUrl) ? ContainerDemand.InlineBuild
        : !string.IsNullOrWhiteSpace(container.Image) ? ContainerDemand.Image
        : ContainerDemand.None;
}
