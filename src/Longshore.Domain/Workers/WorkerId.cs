using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Workers;

/// <summary>Identifies a worker, written <c>Workers-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct WorkerId(int Number) : IEntityId<WorkerId>
{
    public static string Collection => "Workers";

    public static WorkerId Of(int number) => new(number);

    public static WorkerId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<WorkerId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out WorkerId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
