using System.Collections.Immutable;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;

namespace Longshore.Domain.Releases;

/// <summary>A place in a process that needs a package version when a release is made.</summary>
public sealed record PackageSlot(string StepName, string ActionName, PackageReference Package)
{
    /// <summary>All slots that a release of the channel has to fill, in order. Disabled actions and those of other channels are never planned, so they need no version.</summary>
    public static ImmutableArray<PackageSlot> Of(DeploymentProcess process, ChannelId channel) =>
    [
        .. from step in process.Steps
           from action in step.Actions
           where !action.IsDisabled && (action.Channels.IsEmpty || action.Channels.Contains(channel))
           from package in action.Packages
           select new PackageSlot(step.Name, action.Name, package),
    ];

    /// <summary>As messages name it.</summary>
    public override string ToString() => Package.Name.Length == 0 ? $"{Package.PackageId} of '{ActionName}'" : $"{Package.PackageId} ('{Package.Name}' of '{ActionName}')";
}
