using System.Globalization;
using System.Text;
using Longshore.Domain.Accounts;
using Longshore.Domain.Machines;
using Longshore.Storage;
using Longshore.Storage.Secrets;
using Longshore.Transports;
using Longshore.Transports.Ssh;

namespace Longshore.Orchestration.Workers;

/// <summary>Turns a stored SSH endpoint and its account into one that can be connected to, secrets opened.</summary>
internal sealed class SshEndpoints(SecretVault vault)
{
    /// <exception cref="WorkerUnreachableException">Account or fingerprint are missing or unfit; nothing was sent.</exception>
    public async Task<SshEndpoint> Of(StoreSession session, string name, Endpoint endpoint, CancellationToken cancel)
    {
        if (!AccountId.TryParse(endpoint.Text("AccountId"), null, out var id) || await session.Accounts.Find(id, cancel) is not { } account)
            throw Unfit(name, $"its account {endpoint.Text("AccountId")} does not exist any more. Choose another account for it");
        if (!HostKeyFingerprint.TryParse(endpoint.Text("Fingerprint"), null, out var hostKey))
            throw Unfit(name, $"“{endpoint.Text("Fingerprint")}” is no fingerprint of a host key. Give one like SHA256:… or aa:bb:…");
        return new SshEndpoint
        {
            Host = endpoint.Text("Host") ?? "",
            Port = int.Parse(endpoint.Text("Port") ?? "22", CultureInfo.InvariantCulture),
            User = account.Fields.GetValueOrDefault("Username").Text ?? "",
            Account = CredentialsOf(account),
            HostKey = hostKey,
        };
    }

    private SshAccount CredentialsOf(Account account) =>
        account.AccountType == "SshKeyPair"
            ? new SshAccount.WithKey(Encoding.UTF8.GetString(Convert.FromBase64String(Open(account, "PrivateKeyFile") ?? "")), Open(account, "PrivateKeyPassphrase"))
            : new SshAccount.WithPassword(Open(account, "Password") ?? "");

    private string? Open(Account account, string field) =>
        account.Fields.GetValueOrDefault(field) is { Text: { } text } value ? value.IsSensitive ? vault.Unprotect(text, account.Id.ToString()) : text : null;

    private static WorkerUnreachableException Unfit(string name, string why) => new($"{name} cannot be reached by SSH: {why}.", mayHaveArrived: false);
}
