using Longshore.Domain.Machines;
using Longshore.Domain.Workers;
using Xunit;

namespace Longshore.Core.Tests.Workers;

/// <summary>The decision table of workers.md §2.4, row by row.</summary>
public sealed class StepLocationTests
{
    // Action type | RunOnServer (- = not said) | tags | target's style (- = none looked at) | where
    private const string Table = """
        Octopus.Email                  | true  | -   | -                  | server
        Octopus.Email                  | false | web | TentaclePassive    | server for target
        Octopus.Manual                 | -     | -   | -                  | server
        Octopus.Certificate.Import     | true  | -   | -                  | server
        Octopus.DeployRelease          | true  | web | Ssh                | server for target
        Octopus.HealthCheck            | false | web | -                  | server
        Octopus.HealthCheck            | false | -   | -                  | needs roles
        Octopus.Script                 | true  | -   | -                  | worker
        Octopus.Script                 | TRUE  | web | Ssh                | worker for target
        Octopus.Script                 | true  | web | KubernetesTentacle | worker for target
        Octopus.Script                 | -     | -   | -                  | worker
        Octopus.Script                 | -     | web | Ssh                | target
        Octopus.Script                 | false | web | TentaclePassive    | target
        Octopus.Script                 | false | web | TentacleActive     | target
        Octopus.Script                 | false | web | OfflineDrop        | target
        Octopus.Script                 | false | web | KubernetesTentacle | target
        Octopus.Script                 | false | web | None               | worker for target
        Octopus.Script                 | false | web | AzureWebApp        | worker for target
        Octopus.Script                 | false | web | -                  | targets
        Octopus.Script                 | false | -   | -                  | needs roles
        Octopus.TentaclePackage        | false | web | Ssh                | target
        Octopus.TentaclePackage        | -     | -   | -                  | needs roles
        Octopus.TentaclePackage        | true  | -   | -                  | worker
        Octopus.IIS                    | -     | web | TentaclePassive    | target
        Octopus.DockerRun              | false | -   | -                  | needs roles
        Octopus.AwsRunScript           | false | -   | -                  | worker
        Octopus.AwsRunScript           | false | web | TentaclePassive    | worker for target
        Octopus.AzurePowerShell        | -     | -   | -                  | worker
        Octopus.TerraformApply         | false | web | KubernetesTentacle | worker for target
        Octopus.GoogleCloudScripting   | false | -   | -                  | worker
        Octopus.KubernetesRunScript    | false | web | Kubernetes         | worker for target
        Octopus.KubernetesRunScript    | false | web | KubernetesTentacle | target
        Octopus.KubernetesRunScript    | true  | web | KubernetesTentacle | worker for target
        Octopus.KubernetesRunScript    | true  | -   | -                  | needs roles
        Octopus.HelmChartUpgrade       | false | web | None               | worker for target
        Octopus.AzureServiceFabricApp  | true  | -   | -                  | needs roles
        aws-ecs                        | true  | -   | -                  | needs roles
        aws-s3                         | false | -   | -                  | worker
        """;

    public static TheoryData<string, string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var cells in Table.Split('\n').Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray())) data.Add(cells[0], cells[1], cells[2], cells[3], cells[4]);
        return data;
    }

    [Theory, MemberData(nameof(Rows))]
    public void A_step_runs_where_the_table_says(string type, string runOnServer, string tags, string style, string where)
    {
        var step = new StepNeeds { Name = "Run", ActionType = type, RunOnServer = bool.TryParse(runOnServer, out var said) ? said : null, Roles = tags == "-" ? [] : [tags] };
        var place = LocationRules.Locate(step, style == "-" ? null : new StepTarget(new(1), "web-01", style));
        Assert.Equal(where, place.IsRefused ? "needs roles" : Told(place.Value));
        if (place.IsRefused) Assert.Equal(PlacementCode.StepNeedsRoles, Assert.IsType<PlacementRefusal>(place.Refusal).Code);
    }

    [Theory, InlineData("Ssh", true), InlineData("KubernetesTentacle", false)]
    public void A_container_is_ignored_with_a_warning_on_targets_that_offer_none(string style, bool ignored)
    {
        var step = new StepNeeds { Name = "Run", ActionType = "Octopus.Script", RunOnServer = false, Roles = ["web"], Container = ContainerDemand.Image };
        var there = Assert.IsType<StepLocation.OnTarget>(LocationRules.Locate(step, new StepTarget(new(1), "web-01", style)).Value);
        Assert.Equal(ignored, there.Warning?.Contains("web-01", StringComparison.Ordinal) is true);
    }

    private static string Told(StepLocation place) => place switch
    {
        StepLocation.InServer { OnBehalfOf: null } => "server",
        StepLocation.InServer => "server for target",
        StepLocation.OnTarget { Target: null } => "targets",
        StepLocation.OnTarget => "target",
        StepLocation.OnWorker { OnBehalfOf: null } => "worker",
        _ => "worker for target",
    };
}
