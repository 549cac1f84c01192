using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Users;

/// <summary>Identifies an user, written <c>Users-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct UserId(int Number) : IEntityId<UserId>
{
    public static string Collection => "Users";

    public static UserId Of(int number) => new(number);

    public static UserId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<UserId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out UserId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
