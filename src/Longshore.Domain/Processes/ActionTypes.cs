namespace Longshore.Domain.Processes;

/// <summary>The vendor's names of the kinds of action that rules tell apart.</summary>
public static class ActionTypes
{
    public const string Script = "Octopus.Script";
    public const string Manual = "Octopus.Manual";
    public const string Email = "Octopus.Email";
    public const string ImportCertificate = "Octopus.Certificate.Import";
    public const string DeployRelease = "Octopus.DeployRelease";
    public const string HealthCheck = "Octopus.HealthCheck";
}
