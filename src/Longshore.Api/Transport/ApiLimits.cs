using System.ComponentModel.DataAnnotations;

namespace Longshore.Api.Transport;

/// <summary>Sizes that the API takes.</summary>
public sealed class ApiLimits
{
    /// <summary>Largest JSON body in bytes: default 16 MiB, 64 KiB to 1 GiB. A process with many long scripts is the largest document.</summary>
    [Range(64 * 1024, 1024 * 1024 * 1024)]
    public long MaxJsonBody { get; set; } = 16 * 1024 * 1024;

    /// <summary>Largest package or artifact in bytes: default 20 GiB, at least <see cref="MaxJsonBody"/>.</summary>
    [Range(64 * 1024, long.MaxValue)]
    public long MaxUpload { get; set; } = 20L * 1024 * 1024 * 1024;
}
