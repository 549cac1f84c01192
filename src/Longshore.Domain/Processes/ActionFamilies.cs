namespace Longshore.Domain.Processes;

/// <summary>Tells the family of an action by the vendor's type name.</summary>
public static class ActionFamilies
{
    private static readonly string[] Server = [ActionTypes.Email, ActionTypes.Manual, ActionTypes.ImportCertificate, ActionTypes.DeployRelease, ActionTypes.HealthCheck];

    // Longer names first: service fabric and ECS are clusters although their names begin like those of a cloud.
    private static readonly (string Prefix, ActionFamily Family)[] Prefixes =
    [
        ("Octopus.AzureServiceFabric", ActionFamily.Cluster), ("aws-ecs", ActionFamily.Cluster), ("Octopus.Kubernetes", ActionFamily.Cluster), ("Octopus.Helm", ActionFamily.Cluster),
        ("Octopus.Aws", ActionFamily.Cloud), ("aws-", ActionFamily.Cloud), ("Octopus.Azure", ActionFamily.Cloud), ("Octopus.Terraform", ActionFamily.Cloud), ("Octopus.GoogleCloud", ActionFamily.Cloud),
        ("Octopus.TentaclePackage", ActionFamily.Installation), ("Octopus.IIS", ActionFamily.Installation), ("Octopus.WindowsService", ActionFamily.Installation),
        ("Octopus.Nginx", ActionFamily.Installation), ("Octopus.Java", ActionFamily.Installation), ("Octopus.Tomcat", ActionFamily.Installation),
        ("Octopus.WildFly", ActionFamily.Installation), ("Octopus.Docker", ActionFamily.Installation),
    ];

    public static ActionFamily Of(string actionType) =>
        Server.Contains(actionType, StringComparer.OrdinalIgnoreCase)
            ? ActionFamily.Server
            : Prefixes.FirstOrDefault(known => actionType.StartsWith(known.Prefix, StringComparison.OrdinalIgnoreCase)).Family;
}
