namespace Longshore.Domain.Machines.Policies;

/// <summary>What bounds the packages that a machine keeps.</summary>
public enum PackageCacheStrategy { Default, Quantities }

/// <summary>Packages kept on a machine; with <see cref="PackageCacheStrategy.Default"/> free space decides (workers.md §11.8).</summary>
public sealed record PackageCachePolicy
{
    public PackageCacheStrategy Strategy { get; init; }

    /// <summary>−1: all.</summary>
    public int Packages { get; init; } = -1;

    /// <summary>Of each package, the ones used last.</summary>
    public int Versions { get; init; } = 5;
}
