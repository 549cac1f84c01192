namespace Longshore.Transports.Link;

/// <summary>The port for workers that dial in cannot be opened.</summary>
public sealed class CommsPortTakenException(int port, Exception inner) : Exception($"Port {port} for workers that dial in cannot be opened: {inner.Message}", inner)
{
    public int Port { get; } = port;
}
