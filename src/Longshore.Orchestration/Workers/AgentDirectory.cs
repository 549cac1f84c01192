using System.Collections.Immutable;
using Longshore.Domain.Names;
using Longshore.Domain.Workers;
using Longshore.Os.Certificates;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Transports.Link;
using Microsoft.Extensions.DependencyInjection;

namespace Longshore.Orchestration.Workers;

/// <summary>The agents among the registered workers and deployment targets, and how new ones come in.</summary>
/// <param name="store">Where they and the tokens are.</param>
/// <param name="leasesOn">Steps that run on a machine now.</param>
/// <param name="time">Clock.</param>
public sealed class AgentDirectory(Store store, Func<WorkerKey, ImmutableArray<WorkerLease>> leasesOn, TimeProvider time) : IAgentDirectory
{
    /// <summary>A machine joined, or came back with another address, and that is committed.</summary>
    public event Action<WorkerKey>? Joined;

    internal static AgentDirectory Open(IServiceProvider services) =>
        new(services.GetRequiredService<Store>(), services.GetRequiredService<LeaseDesk>().On, services.GetRequiredService<TimeProvider>());

    public async Task<string?> Recognise(Thumbprint certificate, CancellationToken cancel)
    {
        await using var session = store.Read();
        return (await session.FindAgent(certificate, cancel))?.Key.Text;
    }

    public async Task<JoinOutcome> Join(AgentJoin join, CancellationToken cancel)
    {
        var name = NameRule.Clean("Name", join.Name);
        if (name.IsRefused) return new JoinOutcome.Refused(name.Refusal.Says, name.Refusal.Mend);
        await using var session = await store.Write(cancel);
        if (await TokenOf(session, join.Secret, cancel) is not { } token)
            return new JoinOutcome.Refused("The server does not know this join token.", "Make a new token in the portal, or with `longshore worker token`.");

        var now = time.GetUtcNow();
        var verdict = JoinTokenRules.Use(token, join.Certificate.ToString(), now);
        if (verdict is JoinTokenVerdict.Already { Became: var before })
        {
            if (await session.FindMachine(before, cancel) is not null) return new JoinOutcome.Joined(before.Text);
            verdict = JoinTokenRules.UseAnew(token, now);
        }
        if (verdict is JoinTokenVerdict.Refused refused) return new JoinOutcome.Refused(refused.Says, refused.Mend);
        var outcome = await new AgentRegistration(session, token, now).Register(join with { Name = name.Value }, await session.FindAgent(join.Certificate, cancel), cancel);
        if (outcome is not JoinOutcome.Joined joined) return outcome;
        await session.Commit(cancel);
        Joined?.Invoke(new WorkerKey(joined.Worker));
        return outcome;
    }

    public async Task<JoinOutcome.Refused?> Leave(string worker, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var key = new WorkerKey(worker);
        if (await session.FindMachine(key, cancel) is not { } leaving) return null;
        if (leasesOn(key) is [var lease, ..])
            return new JoinOutcome.Refused($"{leaving.Title} is in use: {lease.Task} runs a step on it.", "Wait for it, or cancel the task, then leave again.");
        await session.RemoveMachine(leaving, cancel);
        await session.Audit.Add(JoinAudit.Left(leaving, time.GetUtcNow()), cancel);
        await session.Commit(cancel);
        return null;
    }

    private static async Task<JoinToken?> TokenOf(StoreSession session, string secret, CancellationToken cancel) =>
        (await session.JoinTokens.List(new RecordQuery { Filters = [new RecordFilter(FilterKey.SecretHash, [JoinSecret.Hash(secret)])], Take = 1 }, cancel)).Items.FirstOrDefault();
}
