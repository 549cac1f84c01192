using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Accounts;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Audit;
using Longshore.Domain.Deployments;
using Longshore.Domain.Environments;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Machines;
using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Packages;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Users;
using Longshore.Domain.Variables;
using Longshore.Domain.Workers;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;
using Xunit;

namespace Longshore.Engine.Tests.Storage;

/// <summary>Samples/Schema1 holds one file for each stored shape. A change that breaks one needs a new schema number, an upgrade of the old one and new samples beside these.</summary>
public sealed class StoredJsonTests
{
    public static TheoryData<Type> Records =>
    [
        typeof(Space), typeof(DeploymentEnvironment), typeof(Lifecycle), typeof(ProjectGroup), typeof(Project), typeof(Channel), typeof(Release), typeof(Deployment),
        typeof(ServerTask), typeof(WorkerPool), typeof(Worker), typeof(Account), typeof(Artifact), typeof(AuditEvent), typeof(User), typeof(DeploymentProcess),
        typeof(VariableSet), typeof(Package), typeof(ApiKey), typeof(JoinToken), typeof(Machine), typeof(MachinePolicy),
    ];

    public static TheoryData<Type> Events => [.. typeof(TaskEvent).GetNestedTypes()];

    [Theory, MemberData(nameof(Records)), MemberData(nameof(Events))]
    public void Nothing_is_lost_on_the_way_to_the_database_and_back(Type type)
    {
        var record = Filled.Of(type);
        var json = JsonSerializer.Serialize(record, Shape(type));
        var back = JsonSerializer.Deserialize(json, Shape(type))!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
            Assert.Equivalent(property.GetValue(record), property.GetValue(back), strict: true);
    }

    [Theory, MemberData(nameof(Records)), MemberData(nameof(Events))]
    public void What_was_stored_under_schema_1_is_read_whole(Type type)
    {
        var sample = File.ReadAllText(Path.Combine(Samples(), $"{type.Name}.json"));
        var read = JsonSerializer.Deserialize(sample, Shape(type))!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(sample), JsonNode.Parse(JsonSerializer.Serialize(read, Shape(type)))), "A member is missing in the sample, or no longer read.");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(sample), JsonNode.Parse(JsonSerializer.Serialize(Filled.Of(type), Shape(type)))), "A member has come or gone since the sample was made.");
    }

    [Theory, MemberData(nameof(Events))]
    public void Every_event_has_a_name_on_disk(Type type)
    {
        var happened = (TaskEvent)Filled.Of(type);
        var (name, json) = TaskEventJson.Write(happened);
        Assert.Equal(type.Name, name);
        Assert.IsType(type, TaskEventJson.Read(name, TaskEventJson.Schema, json));
    }

    [Theory, MemberData(nameof(Events))]
    public void Only_events_about_the_task_as_a_whole_touch_its_row(Type type)
    {
        var happened = (TaskEvent)Filled.Of(type);
        Assert.Equal(TaskRowRules.Touches(happened), TaskRowRules.Apply(Given.Task(), happened) != Given.Task());
    }

    [Fact]
    public void A_token_used_before_targets_could_join_reads_as_used_by_a_worker()
    {
        var use = JsonSerializer.Deserialize("""{"Certificate":"AA","Worker":4,"At":"2026-05-04T14:00:00+02:00"}""", StoredJson.Context.JoinTokenUse)!;
        Assert.Equal((new WorkerId(4), null), (use.Worker, use.Machine));
    }

    [Fact]
    public void A_shape_of_the_future_is_refused_by_name()
    {
        Assert.Contains("schema 2", Assert.Throws<InvalidDataException>(() => TaskEventJson.Read("TaskStarted", 2, "{}")).Message, StringComparison.Ordinal);
        Assert.Contains("Teleported", Assert.Throws<InvalidDataException>(() => TaskEventJson.Read("Teleported", 1, "{}")).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => TaskEventJson.Read("TaskStarted", 1, "{"));
    }

    private static JsonTypeInfo Shape(Type type) => StoredJson.Context.GetTypeInfo(type)!;

    private static string Samples([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Samples", "Schema1");
}
