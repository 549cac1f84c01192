using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Projects;

/// <summary>Identifies a project group, written <c>ProjectGroups-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct ProjectGroupId(int Number) : IEntityId<ProjectGroupId>
{
    public static string Collection => "ProjectGroups";

    public static ProjectGroupId Of(int number) => new(number);

    public static ProjectGroupId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<ProjectGroupId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out ProjectGroupId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
