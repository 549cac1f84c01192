using System.Collections.Immutable;
using Longshore.Domain.Accounts;
using Longshore.Domain.Processes;
using Longshore.Domain.Refusals;
using Longshore.Storage.Secrets;

namespace Longshore.Application.Accounts;

/// <summary>Turns drafts of fields into stored fields, secrets protected.</summary>
internal static class AccountFields
{
    // A service account's key file is some KB; the largest private keys are below.
    private const int MaxLength = 64 * 1024;

    /// <summary>Checks what is needed and well-formed, before an id is spent.</summary>
    public static Refusal? Check(ImmutableArray<AccountField> known, AccountDraft draft, Account? before)
    {
        var wrong = known.Select(field => Check(field, Sent(draft, field), before?.Fields.ContainsKey(field.Name) ?? false)).OfType<Refusal>().ToImmutableArray();
        return wrong.Length switch { 0 => null, 1 => wrong[0], _ => new Several(wrong) };
    }

    /// <param name="owner">Id of the account: a secret copied to another one does not open.</param>
    public static ImmutableDictionary<string, PropertyValue> Read(ImmutableArray<AccountField> known, AccountDraft draft, Account? before, string owner, SecretVault vault)
    {
        var fields = ImmutableDictionary.CreateBuilder<string, PropertyValue>();
        foreach (var field in known)
        {
            var sent = Sent(draft, field);
            if (sent is { Text: { Length: > 0 } text }) fields[field.Name] = field.IsSecret ? new(vault.Protect(text, owner), IsSensitive: true) : new(text);
            else if (Keeps(field, sent) && before?.Fields.TryGetValue(field.Name, out var stored) is true) fields[field.Name] = stored;
        }
        return fields.ToImmutable();
    }

    /// <summary>Names of secrets that the draft replaces or removes.</summary>
    public static IEnumerable<string> ChangedSecrets(ImmutableArray<AccountField> known, AccountDraft draft) =>
        from field in known where field.IsSecret let sent = Sent(draft, field) where sent is { Text.Length: > 0 } || !Keeps(field, sent) select field.Name;

    private static AccountFieldDraft? Sent(AccountDraft draft, AccountField field) =>
        draft.Fields.FirstOrDefault(sent => sent.Key.Equals(field.Name, StringComparison.OrdinalIgnoreCase)) is { Key: not null } found ? found.Value : null;

    private static bool Keeps(AccountField field, AccountFieldDraft? sent) => sent is null || (field.IsSecret && sent.Value.Keeps);

    private static Invalid? Check(AccountField field, AccountFieldDraft? sent, bool isStored)
    {
        if (sent?.Text is { Length: > MaxLength }) return new(field.Name, $"The value has more than {MaxLength} characters.", "Give a shorter one.");
        var stays = isStored && Keeps(field, sent);
        if (field.IsRequired && sent is not { Text.Length: > 0 } && !stays) return new(field.Name, "A value is missing.", field.IsSecret ? "Give it as NewValue." : "Give it.");
        if (field.Name == "PrivateKeyFile" && sent?.Text is { Length: > 0 } file && !IsBase64(file)) return new(field.Name, "The key file is not in Base64.", "Run `base64 -w0 KEYFILE` and give what it shows.");
        return null;
    }

    private static bool IsBase64(string text) => Convert.TryFromBase64String(text, new byte[text.Length], out var length) && length > 0;
}
