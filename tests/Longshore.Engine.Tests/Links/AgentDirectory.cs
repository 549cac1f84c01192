using System.Collections.Concurrent;
using System.Globalization;
using Longshore.Os.Certificates;
using Longshore.Transports.Link;

namespace Longshore.Engine.Tests.Links;

/// <summary>Knows agents and tokens, in memory, by the rules that every directory must keep.</summary>
internal sealed class AgentDirectory : IAgentDirectory
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> usesLeft = [];
    private readonly Dictionary<string, (string Worker, AgentJoin Join)> byCertificate = [];

    /// <summary>Says of every token that it has expired.</summary>
    public bool AllExpired { get; set; }

    public string NewToken(int uses = 1)
    {
        var secret = Guid.NewGuid().ToString("N");
        lock (gate) usesLeft[secret] = uses;
        return secret;
    }

    public AgentJoin JoinOf(string worker)
    {
        lock (gate) return byCertificate.Values.Single(known => known.Worker == worker).Join;
    }

    public int Count
    {
        get
        {
            lock (gate) return byCertificate.Count;
        }
    }

    public Task<string?> Recognise(Thumbprint certificate, CancellationToken cancel)
    {
        lock (gate) return Task.FromResult(byCertificate.TryGetValue(certificate.ToString(), out var known) ? known.Worker : null);
    }

    public Task<JoinOutcome> Join(AgentJoin join, CancellationToken cancel)
    {
        lock (gate) return Task.FromResult(Decide(join));
    }

    public Task<JoinOutcome.Refused?> Leave(string worker, CancellationToken cancel)
    {
        lock (gate) byCertificate.Remove(byCertificate.Single(known => known.Value.Worker == worker).Key);
        return Task.FromResult<JoinOutcome.Refused?>(null);
    }

    private JoinOutcome Decide(AgentJoin join)
    {
        var certificate = join.Certificate.ToString();
        if (byCertificate.TryGetValue(certificate, out var known) && known.Join.Secret == join.Secret) return new JoinOutcome.Joined(known.Worker);
        if (AllExpired) return new JoinOutcome.Refused("The token expired on 2026-01-01.", "Make a new one: longshore worker token.");
        if (!usesLeft.TryGetValue(join.Secret, out var left)) return new JoinOutcome.Refused("The token is unknown or was revoked.", "Make a new one: longshore worker token.");
        if (left == 0) return new JoinOutcome.Refused("The token was used already.", "Make a new one: longshore worker token.");
        usesLeft[join.Secret] = left - 1;
        var worker = string.Create(CultureInfo.InvariantCulture, $"Workers-{byCertificate.Count + 1}");
        byCertificate[certificate] = (worker, join);
        return new JoinOutcome.Joined(worker);
    }
}
