using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Environments;

/// <summary>Identifies an environment, written <c>Environments-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct EnvironmentId(int Number) : IEntityId<EnvironmentId>
{
    public static string Collection => "Environments";

    public static EnvironmentId Of(int number) => new(number);

    public static EnvironmentId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<EnvironmentId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out EnvironmentId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
