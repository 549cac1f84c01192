using System.Collections.Immutable;
using Longshore.Domain.Processes;
using Longshore.Domain.Workers;
using Xunit;

namespace Longshore.Core.Tests.Workers;

public sealed class StepNeedsTests
{
    [Fact]
    public void Needs_are_read_from_the_process()
    {
        var needs = StepNeeds.Of(
            Step(new() { [ActionProperty.TargetRoles] = " web, , db " }),
            Action(new() { [ActionProperty.RunOnServer] = "False" }) with { WorkerPool = new(2), WorkerPoolVariable = "Pool", Container = new("alpine:3", "Feeds-1", null, null) });
        Assert.Equal(["web", "db"], needs.Roles);
        Assert.Equal(("Run", "Octopus.Script", false, "Pool", ContainerDemand.Image), (needs.Name, needs.ActionType, needs.RunOnServer!.Value, needs.PoolVariable, needs.Container));
        Assert.Equal(2, needs.Pool!.Value.Number);
    }

    [Fact]
    public void What_is_blank_or_an_expression_counts_as_not_said()
    {
        var needs = StepNeeds.Of(Step([]), Action(new() { [ActionProperty.RunOnServer] = "#{Where}" }) with { WorkerPoolVariable = " ", Container = new("", null, "", " ") });
        Assert.Null(needs.RunOnServer);
        Assert.Null(needs.PoolVariable);
        Assert.Empty(needs.Roles);
        Assert.Equal(ContainerDemand.None, needs.Container);
    }

    [Theory, InlineData(null, "FROM alpine"), InlineData("https://git.example/tools", null)]
    public void An_image_from_a_recipe_is_built_on_the_worker(string? git, string? dockerfile) =>
        Assert.Equal(ContainerDemand.InlineBuild, ContainerDemands.Of(new("tools", null, git, dockerfile)));

    private static ProcessStep Step(Dictionary<string, string> properties) => new() { Id = "1", Name = "Run", Slug = "run", Properties = Properties(properties) };

    private static ProcessAction Action(Dictionary<string, string> properties) => new() { Id = "1", Name = "Run", Slug = "run", ActionType = "Octopus.Script", Properties = Properties(properties) };

    private static ImmutableDictionary<string, PropertyValue> Properties(Dictionary<string, string> texts) => texts.ToImmutableDictionary(one => one.Key, one => new PropertyValue(one.Value));
}
