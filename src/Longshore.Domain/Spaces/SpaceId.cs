using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Spaces;

/// <summary>Identifies a space, written <c>Spaces-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct SpaceId(int Number) : IEntityId<SpaceId>
{
    public static string Collection => "Spaces";

    public static SpaceId Of(int number) => new(number);

    public static SpaceId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<SpaceId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out SpaceId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
