namespace Longshore.Orchestration.Workers;

/// <summary>Settings of the built-in worker (programs.md §2).</summary>
public sealed class BuiltInWorkerOptions
{
    /// <summary>Whether steps may run on the server's own machine: default true. Switched off, a step that resolves to it fails with a clear reason.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The program <c>longshore-step</c>; null: the one beside the server.</summary>
    public string? ExecutorPath { get; set; }
}
