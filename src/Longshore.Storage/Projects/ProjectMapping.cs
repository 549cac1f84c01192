using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;
using Longshore.Storage.Databases;
using Longshore.Storage.Records;

namespace Longshore.Storage.Projects;

internal sealed class ProjectMapping : SluggedMapping<ProjectId, Project, ProjectRow>
{
    public static ProjectMapping Instance { get; } = new();

    protected override string Table => "projects";

    protected override JsonTypeInfo<Project> Json => StoredJson.Context.Project;

    public override ProjectId IdOf(Project record) => record.Id;

    protected override Project WithId(Project record, ProjectId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(Project record) => record.Space;

    protected override string NameOf(Project record) => record.Name;

    protected override string SlugOf(Project record) => record.Slug;

    protected override void Fill(ProjectRow row, Project record)
    {
        base.Fill(row, record);
        row.ProjectGroup = record.Group.Number;
        row.Lifecycle = record.Lifecycle.Number;
    }

    public override IQueryable<ProjectRow> Where(IQueryable<ProjectRow> rows, RecordFilter filter, StoreContext context)
    {
        switch (filter.Key)
        {
            case FilterKey.ProjectGroup:
                var groups = filter.Ids<ProjectGroupId>();
                return rows.Where(row => groups.Contains(row.ProjectGroup));
            case FilterKey.Lifecycle:
                var lifecycles = filter.Ids<LifecycleId>();
                return rows.Where(row => lifecycles.Contains(row.Lifecycle));
            default:
                return base.Where(rows, filter, context);
        }
    }
}
