using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;

namespace Longshore.Storage.Projects;

internal sealed class ProjectGroupMapping : SluggedMapping<ProjectGroupId, ProjectGroup, ProjectGroupRow>
{
    public static ProjectGroupMapping Instance { get; } = new();

    protected override string Table => "project_groups";

    protected override JsonTypeInfo<ProjectGroup> Json => StoredJson.Context.ProjectGroup;

    public override ProjectGroupId IdOf(ProjectGroup record) => record.Id;

    protected override ProjectGroup WithId(ProjectGroup record, ProjectGroupId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(ProjectGroup record) => record.Space;

    protected override string NameOf(ProjectGroup record) => record.Name;

    protected override string SlugOf(ProjectGroup record) => record.Slug;
}
