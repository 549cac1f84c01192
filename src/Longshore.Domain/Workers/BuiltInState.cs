namespace Longshore.Domain.Workers;

/// <summary>The worker inside the server, which serves a default pool without members.</summary>
/// <param name="IsEnabled">Steps may run on the server's machine.</param>
/// <param name="ContainerEngine">Of the server's machine.</param>
public readonly record struct BuiltInState(bool IsEnabled, ContainerEngine ContainerEngine = ContainerEngine.NotKnown);
