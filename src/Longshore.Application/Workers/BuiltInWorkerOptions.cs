namespace Longshore.Application.Workers;

/// <summary>The worker inside the server (settings <c>Longshore:BuiltInWorker:*</c>).</summary>
public sealed class BuiltInWorkerOptions
{
    /// <summary>Steps may run on the server's machine: default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>User of the operating system that steps run as; empty: the server's own.</summary>
    public string? RunAs { get; set; }
}
