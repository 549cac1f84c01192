using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Machines;

/// <summary>Identifies a machine policy, written <c>MachinePolicies-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct MachinePolicyId(int Number) : IEntityId<MachinePolicyId>
{
    public static string Collection => "MachinePolicies";

    public static MachinePolicyId Of(int number) => new(number);

    public static MachinePolicyId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<MachinePolicyId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out MachinePolicyId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
