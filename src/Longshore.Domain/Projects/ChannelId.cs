using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Projects;

/// <summary>Identifies a channel, written <c>Channels-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct ChannelId(int Number) : IEntityId<ChannelId>
{
    public static string Collection => "Channels";

    public static ChannelId Of(int number) => new(number);

    public static ChannelId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<ChannelId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out ChannelId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
