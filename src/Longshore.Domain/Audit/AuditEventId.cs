using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Audit;

/// <summary>Identifies an audit event, written <c>Events-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct AuditEventId(int Number) : IEntityId<AuditEventId>
{
    public static string Collection => "Events";

    public static AuditEventId Of(int number) => new(number);

    public static AuditEventId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<AuditEventId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out AuditEventId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
