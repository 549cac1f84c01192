using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Environments;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Users;
using Longshore.Storage.Databases;
using Longshore.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Longshore.Storage.Tasks;

internal sealed class ServerTaskMapping : NamedMapping<ServerTaskId, ServerTask, ServerTaskRow>
{
    public static ServerTaskMapping Instance { get; } = new();

    protected override string Table => "server_tasks";

    protected override JsonTypeInfo<ServerTask> Json => StoredJson.Context.ServerTask;

    public override ServerTaskId IdOf(ServerTask record) => record.Id;

    protected override ServerTask WithId(ServerTask record, ServerTaskId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(ServerTask record) => record.Space;

    protected override string NameOf(ServerTask record) => record.Description;

    protected override void Fill(ServerTaskRow row, ServerTask record)
    {
        base.Fill(row, record);
        row.KindKey = TextKey.Of(record.Name);
        row.State = record.State;
        row.Project = record.Project?.Number;
        row.Environment = record.Environment?.Number;
        row.User = record.CreatedBy?.Number;
    }

    public override void Configure(EntityTypeBuilder<ServerTaskRow> row)
    {
        base.Configure(row);
        row.HasIndex(r => r.Space);
        row.HasIndex(r => r.State);
        row.HasIndex(r => new { r.Project, r.Environment });
    }

    public override IQueryable<ServerTaskRow> Where(IQueryable<ServerTaskRow> rows, RecordFilter filter, StoreContext context)
    {
        switch (filter.Key)
        {
            case FilterKey.Project:
                var projects = filter.Ids<ProjectId>();
                return rows.Where(row => row.Project != null && projects.Contains(row.Project.Value));
            case FilterKey.Environment:
                var environments = filter.Ids<EnvironmentId>();
                return rows.Where(row => row.Environment != null && environments.Contains(row.Environment.Value));
            case FilterKey.User:
                var users = filter.Ids<UserId>();
                return rows.Where(row => row.User != null && users.Contains(row.User.Value));
            case FilterKey.State:
                var states = filter.Enums<TaskState>();
                return rows.Where(row => states.Contains(row.State));
            case FilterKey.Kind:
                var kinds = filter.Keys();
                return rows.Where(row => kinds.Contains(row.KindKey));
            case FilterKey.Machine:
                var leased = LeaseOf(filter.Values.Single());
                return rows.Where(row => context.Set<TaskEventRow>().Any(happened => happened.Task == row.Id && happened.Type == nameof(TaskEvent.WorkerLeased) && happened.Json.Contains(leased)));
            default:
                return base.Where(rows, filter, context);
        }
    }

    // As the event is written: with both quotes, so that Machines-1 is not found in Machines-12.
    private static string LeaseOf(string machine) => $"\"{nameof(TaskEvent.WorkerLeased.Machine)}\":\"{machine}\"";
}
