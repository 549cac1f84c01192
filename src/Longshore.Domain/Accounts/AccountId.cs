using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Accounts;

/// <summary>Identifies an account, written <c>Accounts-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct AccountId(int Number) : IEntityId<AccountId>
{
    public static string Collection => "Accounts";

    public static AccountId Of(int number) => new(number);

    public static AccountId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<AccountId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out AccountId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
