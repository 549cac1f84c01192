using Longshore.Os.Certificates;
using Longshore.WorkerLink.Dialling;
using Longshore.WorkerLink.Tokens;

namespace Longshore.Orchestration.Workers;

/// <summary>Where agents dial in, and whom they meet there.</summary>
/// <param name="Thumbprint">Of the server's comms certificate.</param>
/// <param name="Host">Name or address as agents reach it.</param>
/// <param name="Port">1 to 65535.</param>
public sealed record CommsAddress(Thumbprint Thumbprint, string Host, int Port)
{
    /// <summary>The text of a join token, to be handed to a new agent; a secret.</summary>
    public string TokenText(string secret) => new JoinToken(secret, Thumbprint, new DialAddress(Host, Port)).ToText();
}
