using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Deployments;
using Longshore.Domain.Environments;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Storage.Databases;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Longshore.Storage.Deployments;

internal sealed class DeploymentMapping : NamedMapping<DeploymentId, Deployment, DeploymentRow>
{
    public static DeploymentMapping Instance { get; } = new();

    protected override string Table => "deployments";

    protected override JsonTypeInfo<Deployment> Json => StoredJson.Context.Deployment;

    public override DeploymentId IdOf(Deployment record) => record.Id;

    protected override Deployment WithId(Deployment record, DeploymentId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(Deployment record) => record.Space;

    protected override string NameOf(Deployment record) => record.Name;

    protected override void Fill(DeploymentRow row, Deployment record)
    {
        base.Fill(row, record);
        row.Project = record.Project.Number;
        row.Release = record.Release.Number;
        row.Channel = record.Channel.Number;
        row.Environment = record.Environment.Number;
        row.Task = record.Task.Number;
    }

    public override void Configure(EntityTypeBuilder<DeploymentRow> row)
    {
        base.Configure(row);
        row.HasIndex(r => new { r.Project, r.Environment });
        row.HasIndex(r => r.Space);
        row.HasIndex(r => r.Release);
        row.HasIndex(r => r.Task);
    }

    public override IQueryable<DeploymentRow> Where(IQueryable<DeploymentRow> rows, RecordFilter filter, StoreContext context)
    {
        switch (filter.Key)
        {
            case FilterKey.Project:
                var projects = filter.Ids<ProjectId>();
                return rows.Where(row => projects.Contains(row.Project));
            case FilterKey.Environment:
                var environments = filter.Ids<EnvironmentId>();
                return rows.Where(row => environments.Contains(row.Environment));
            case FilterKey.Release:
                var releases = filter.Ids<ReleaseId>();
                return rows.Where(row => releases.Contains(row.Release));
            case FilterKey.Channel:
                var channels = filter.Ids<ChannelId>();
                return rows.Where(row => channels.Contains(row.Channel));
            case FilterKey.Task:
                var tasks = filter.Ids<ServerTaskId>();
                return rows.Where(row => tasks.Contains(row.Task));
            case FilterKey.State:
                var states = filter.Enums<TaskState>();
                return rows.Where(row => context.Set<ServerTaskRow>().Any(task => task.Id == row.Task && states.Contains(task.State)));
            default:
                return base.Where(rows, filter, context);
        }
    }
}
