namespace Longshore.Orchestration.Workers;

/// <summary>The worker inside the server: settings <c>Longshore:BuiltInWorker:*</c> (programs.md §2).</summary>
public sealed class BuiltInWorkerOptions
{
    /// <summary>Whether steps may run on the server's own machine: default true. Switched off, a step that resolves to it fails with a clear reason.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>User of the operating system that steps run as (Linux; the server must be root); empty: the server's own.</summary>
    public string? RunAs { get; set; }

    /// <summary>Folder of the runs of <see cref="RunAs"/>, absolute, which that user can write to; null: one under <c>.longshore</c> in the user's home.</summary>
    public string? WorkDirectory { get; set; }

    /// <summary>The program <c>longshore-step</c>; null: the one beside the server.</summary>
    public string? ExecutorPath { get; set; }
}
