using Longshore.Storage.Records;

namespace Longshore.Storage.Accounts;

internal sealed class AccountRow : SluggedRow
{
    public string KindKey { get; set; } = "";
}
