using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Tasks;

/// <summary>Identifies a server task, written <c>ServerTasks-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct ServerTaskId(int Number) : IEntityId<ServerTaskId>
{
    public static string Collection => "ServerTasks";

    public static ServerTaskId Of(int number) => new(number);

    public static ServerTaskId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<ServerTaskId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out ServerTaskId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
