using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Artifacts;

/// <summary>Identifies an artifact, written <c>Artifacts-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct ArtifactId(int Number) : IEntityId<ArtifactId>
{
    public static string Collection => "Artifacts";

    public static ArtifactId Of(int number) => new(number);

    public static ArtifactId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<ArtifactId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out ArtifactId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
