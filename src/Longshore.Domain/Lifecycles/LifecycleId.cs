using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Lifecycles;

/// <summary>Identifies a lifecycle, written <c>Lifecycles-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct LifecycleId(int Number) : IEntityId<LifecycleId>
{
    public static string Collection => "Lifecycles";

    public static LifecycleId Of(int number) => new(number);

    public static LifecycleId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<LifecycleId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out LifecycleId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
