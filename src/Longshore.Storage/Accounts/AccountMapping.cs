using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Accounts;
using Longshore.Domain.Spaces;
using Longshore.Storage.Databases;
using Longshore.Storage.Records;

namespace Longshore.Storage.Accounts;

internal sealed class AccountMapping : SluggedMapping<AccountId, Account, AccountRow>
{
    public static AccountMapping Instance { get; } = new();

    protected override string Table => "accounts";

    protected override JsonTypeInfo<Account> Json => StoredJson.Context.Account;

    public override AccountId IdOf(Account record) => record.Id;

    protected override Account WithId(Account record, AccountId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(Account record) => record.Space;

    protected override string NameOf(Account record) => record.Name;

    protected override string SlugOf(Account record) => record.Slug;

    protected override void Fill(AccountRow row, Account record)
    {
        base.Fill(row, record);
        row.KindKey = TextKey.Of(record.AccountType);
    }

    public override IQueryable<AccountRow> Where(IQueryable<AccountRow> rows, RecordFilter filter, StoreContext context)
    {
        if (filter.Key != FilterKey.Kind) return base.Where(rows, filter, context);
        var kinds = filter.Keys();
        return rows.Where(row => kinds.Contains(row.KindKey));
    }
}
