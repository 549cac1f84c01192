using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Application.Ids;

/// <summary>How a request names one thing: by its id, or by its name or slug. Any text is a reference; whether it leads somewhere is the store's answer.</summary>
/// <param name="Id">Null when the text is no id of this kind.</param>
/// <param name="Text">As it was sent.</param>
public readonly record struct Reference<TId>(TId? Id, string Text) : IParsable<Reference<TId>> where TId : struct, IEntityId<TId>
{
    public static implicit operator Reference<TId>(TId id) => new(id, id.ToString() ?? "");

    public static Reference<TId> Parse(string text, IFormatProvider? provider = null) => new(CollectionId.TryParse<TId>(text, out var id) ? id : null, text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Reference<TId> reference)
    {
        reference = Parse(text ?? "");
        return text is not null;
    }

    public override string ToString() => Text;
}
