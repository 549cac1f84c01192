using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Machines;

/// <summary>Identifies a deployment target, written <c>Machines-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct MachineId(int Number) : IEntityId<MachineId>
{
    public static string Collection => "Machines";

    public static MachineId Of(int number) => new(number);

    public static MachineId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<MachineId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out MachineId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
