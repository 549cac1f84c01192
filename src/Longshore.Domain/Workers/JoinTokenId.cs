using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Workers;

/// <summary>Identifies a join token, written <c>JoinTokens-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct JoinTokenId(int Number) : IEntityId<JoinTokenId>
{
    public static string Collection => "JoinTokens";

    public static JoinTokenId Of(int number) => new(number);

    public static JoinTokenId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<JoinTokenId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out JoinTokenId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
