using Longshore.Domain.Machines;

namespace Longshore.Orchestration.Workers.Discovery;

/// <summary>A machine that answers and is not registered yet.</summary>
/// <param name="Name">A name for it; the host's.</param>
/// <param name="Endpoint">How it is reached, with what it must show from now on.</param>
/// <param name="AgentVersion">Of our agent; null: it is none, or does not tell.</param>
/// <param name="Says">What was seen, one sentence or two.</param>
public sealed record FoundMachine(string Name, Endpoint Endpoint, string? AgentVersion, string Says);
