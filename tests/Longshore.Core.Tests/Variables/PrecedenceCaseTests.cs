using System.Collections.Immutable;
using System.Text.Json;
using Longshore.Core.Tests.Steps;
using Longshore.Domain.Variables;
using Xunit;

namespace Longshore.Core.Tests.Variables;

/// <summary>Which value of a variable applies, by the shared cases.</summary>
public sealed class PrecedenceCaseTests
{
    private static readonly IReadOnlyList<JsonElement> All = SharedCases.Of("variable-precedence.json");

    public static TheoryData<string> Names => [.. All.Select(one => one.Text("name"))];

    [Theory, MemberData(nameof(Names))]
    public void The_most_specific_value_applies(string name)
    {
        var one = All.Single(other => other.Text("name") == name);
        var candidates = one.GetProperty("values").EnumerateArray().Select((value, at) => Candidate(one.Text("variable"), value, at)).ToList();
        var choice = VariableChoice.OfAll(candidates.Where(candidate => candidate.Name.Equals(one.Text("variable"), StringComparison.OrdinalIgnoreCase)), Context(one.GetProperty("context"))).SingleOrDefault();
        var expect = one.GetProperty("expect");
        if (expect.TryGetProperty("undefined", out _))
        {
            Assert.Null(choice);
            return;
        }
        Assert.NotNull(choice);
        var ambiguous = expect.TryGetProperty("ambiguous", out var any);
        Assert.Equal(ambiguous, choice.IsAmbiguous);
        if (!ambiguous) Assert.Equal(expect.Text("value"), choice.Winner!.Value);
        else if (any.ValueKind == JsonValueKind.Array) Assert.Contains(choice.Winner!.Value, any.EnumerateArray().Select(value => value.GetString()));
    }

    private static VariableCandidate Candidate(string asked, JsonElement value, int at) => new(
        value.TryGetProperty("name", out var own) ? own.GetString()! : asked,
        value.Text("value"), IsSensitive: false, Layer(value.Text("layer")), Scope(value), value.Text("owner"),
        value.Text("owner").StartsWith("library:", StringComparison.Ordinal) ? at + 1 : 0);

    private static VariableLayer Layer(string name) => name switch
    {
        "" => VariableLayer.Ordinary,
        "system" => VariableLayer.System,
        "parentDeployment" => VariableLayer.ParentDeployment,
        "trigger" => VariableLayer.Trigger,
        "systemDefault" => VariableLayer.SystemDefault,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such layer"),
    };

    private static ImmutableDictionary<ScopeKind, ImmutableArray<string>> Scope(JsonElement value) =>
        value.GetProperty("scope").EnumerateObject().ToImmutableDictionary(kind => Enum.Parse<ScopeKind>(kind.Name), kind => kind.Value.EnumerateArray().Select(text => text.GetString()!).ToImmutableArray());

    private static VariableContext Context(JsonElement context) => new()
    {
        Environment = Maybe(context, "environment"),
        Machine = Maybe(context, "machine"),
        MachineRoles = [.. context.Texts("machineRoles")],
        StepRoles = [.. context.Texts("stepRoles")],
        Action = Maybe(context, "action"),
        Channel = Maybe(context, "channel"),
        Tenant = Maybe(context, "tenant"),
        TenantTags = [.. context.Texts("tenantTags")],
        Process = Maybe(context, "process"),
    };

    private static string? Maybe(JsonElement element, string property) => element.TryGetProperty(property, out var value) ? value.GetString() : null;
}
