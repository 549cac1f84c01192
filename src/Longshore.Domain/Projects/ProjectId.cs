using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Projects;

/// <summary>Identifies a project, written <c>Projects-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct ProjectId(int Number) : IEntityId<ProjectId>
{
    public static string Collection => "Projects";

    public static ProjectId Of(int number) => new(number);

    public static ProjectId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<ProjectId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out ProjectId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
