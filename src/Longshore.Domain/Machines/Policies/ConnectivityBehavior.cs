namespace Longshore.Domain.Machines.Policies;

/// <summary>What it means that a machine cannot be reached.</summary>
public enum ConnectivityBehavior
{
    /// <summary>A check of several machines fails.</summary>
    ExpectedToBeOnline,

    /// <summary>A check of several machines goes by it.</summary>
    MayBeOfflineAndCanBeSkipped,
}
