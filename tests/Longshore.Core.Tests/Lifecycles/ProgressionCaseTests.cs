using System.Collections.Immutable;
using System.Text.Json;
using Longshore.Core.Tests.Steps;
using Longshore.Domain.Environments;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Tasks;
using Xunit;

namespace Longshore.Core.Tests.Lifecycles;

/// <summary>Where a release may go, by the shared cases.</summary>
public sealed class ProgressionCaseTests
{
    private static readonly IReadOnlyList<JsonElement> All = SharedCases.Of("lifecycle-progression.json");

    public static TheoryData<string> Names => [.. All.Select(one => one.Text("name"))];

    [Theory, MemberData(nameof(Names))]
    public void A_release_may_go_where_its_lifecycle_allows(string name)
    {
        var one = All.Single(other => other.Text("name") == name);
        var environments = one.Texts("environments").Select((text, at) => new DeploymentEnvironment { Id = new(at + 1), Name = text, Slug = text, SortOrder = at }).ToImmutableArray();
        var release = one.GetProperty("release");
        var progression = Progression.Of(
            new Lifecycle { Name = "Tested", Slug = "tested", Phases = [.. one.GetProperty("lifecycle").GetProperty("phases").EnumerateArray().Select(Phase)] },
            environments,
            release.GetProperty("deployments").EnumerateArray().Select(past => new PastDeployment(IdOf(past.Text("environment")), Enum.Parse<TaskState>(past.Text("state")), Tenant(past, "tenant"))),
            release.GetProperty("blocked").GetBoolean(),
            Tenant(one, "forTenant"));

        var expect = one.GetProperty("expect");
        Assert.Equal(expect.Texts("deployable"), progression.Deployable.Select(NameOf));
        Assert.Equal(expect.Texts("completePhases"), progression.Phases.Where(phase => phase.IsComplete).Select(phase => phase.Phase.Name));
        Assert.Equal(expect.Texts("automatic"), progression.Automatic.Select(NameOf));

        Phase Phase(JsonElement phase) => new()
        {
            Id = phase.Text("name"),
            Name = phase.Text("name"),
            AutomaticEnvironments = [.. phase.Texts("automatic").Select(IdOf)],
            OptionalEnvironments = [.. phase.Texts("manual").Select(IdOf)],
            MinimumEnvironmentsBeforePromotion = phase.GetProperty("minimumEnvironmentsBeforePromotion").GetInt32(),
            IsOptional = phase.GetProperty("isOptionalPhase").GetBoolean(),
        };

        EnvironmentId IdOf(string text) => environments.Single(environment => environment.Name == text).Id;

        string NameOf(EnvironmentId id) => environments.Single(environment => environment.Id == id).Name;
    }

    [Fact]
    public void An_environment_that_was_deleted_is_in_no_phase()
    {
        var dev = new DeploymentEnvironment { Id = new(1), Name = "Dev", Slug = "dev" };
        var lifecycle = new Lifecycle
        {
            Name = "Tested",
            Slug = "tested",
            Phases = [new Phase { Id = "1", Name = "Gone", OptionalEnvironments = [new(9)] }, new Phase { Id = "2", Name = "Dev", OptionalEnvironments = [dev.Id] }],
        };
        Assert.Equal([dev.Id], Progression.Of(lifecycle, [dev], []).Deployable);
    }

    private static string? Tenant(JsonElement element, string property) => element.TryGetProperty(property, out var tenant) ? tenant.GetString() : null;
}
