using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Releases;

/// <summary>Identifies a release, written <c>Releases-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct ReleaseId(int Number) : IEntityId<ReleaseId>
{
    public static string Collection => "Releases";

    public static ReleaseId Of(int number) => new(number);

    public static ReleaseId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<ReleaseId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out ReleaseId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
