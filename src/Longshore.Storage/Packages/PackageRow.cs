namespace Longshore.Storage.Packages;

internal sealed class PackageRow
{
    public int Space { get; set; }
    public string PackageKey { get; set; } = "";

    /// <summary>See <see cref="PackageVersionKey"/>.</summary>
    public string VersionKey { get; set; } = "";
    public DateTimeOffset Published { get; set; }

    /// <summary>Shape of <see cref="Json"/>.</summary>
    public int Schema { get; set; }
    public string Json { get; set; } = "";
}
