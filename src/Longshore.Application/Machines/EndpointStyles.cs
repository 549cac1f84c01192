using System.Collections.Immutable;
using Longshore.Domain.Machines;

namespace Longshore.Application.Machines;

/// <summary>Ways to reach a machine, and the fields of each (rest-api.md §7). Names are exact: clients compare them with regard to case.</summary>
/// <param name="Whose">Such as <c>worker</c>.</param>
/// <param name="Fields">Of each style.</param>
internal sealed record EndpointStyles(string Whose, ImmutableDictionary<string, ImmutableArray<string>> Fields)
{
    private const string Pool = EndpointRules.DefaultPoolField;

    public static EndpointStyles OfWorkers { get; } = new("worker", ImmutableDictionary<string, ImmutableArray<string>>.Empty
        .Add(CommunicationStyles.ListeningTentacle, ["Uri", "Thumbprint", "ProxyId", "CertificateSignatureAlgorithm"])
        .Add(CommunicationStyles.PollingTentacle, ["Uri", "Thumbprint", "CertificateSignatureAlgorithm"])
        .Add(CommunicationStyles.Ssh, ["AccountId", "Host", "Port", "Fingerprint", "HostKeyAlgorithm", "ProxyId", "DotNetCorePlatform"])
        .Add(CommunicationStyles.KubernetesAgent, ["TentacleEndpointConfiguration", "UpgradeLocked", "DefaultNamespace"]));

    /// <summary>Those of workers, and things in clouds that only have a name.</summary>
    public static EndpointStyles OfTargets { get; } = new("deployment target", OfWorkers.Fields
        .Add("None", [Pool])
        .Add(CommunicationStyles.OfflineDrop, ["Destination", "ApplicationsDirectory", "OctopusWorkingDirectory", "SensitiveVariablesEncryptionPassword"])
        .Add("AzureWebApp", ["AccountId", "ResourceGroupName", "WebAppName", "WebAppSlotName", Pool])
        .Add("AzureCloudService", ["AccountId", "CloudServiceName", "StorageAccountName", "Slot", "SwapIfPossible", "UseCurrentInstanceCount", Pool])
        .Add("AzureServiceFabricCluster",
        [
            "ConnectionEndpoint", "SecurityMode", "ServerCertThumbprint", "ClientCertVariable", "CertificateStoreLocation", "CertificateStoreName", "AadCredentialType",
            "AadClientCredentialSecret", "AadUserCredentialUsername", "AadUserCredentialPassword", Pool,
        ])
        .Add("Kubernetes",
        [
            "ClusterUrl", "Namespace", "SkipTlsVerification", "ClusterCertificate", "ClusterCertificatePath", "ProxyId", "Container", "ContainerOptions", "Authentication", Pool,
        ])
        .Add("AwsEcsCluster",
        [
            "ClusterName", "Region", "AccountId", "UseInstanceRole", "AssumeRole", "AssumedRoleArn", "AssumedRoleSession", "AssumeRoleSessionDurationSeconds",
            "AssumeRoleExternalId", Pool,
        ])
        .Add("StepPackage", ["DeploymentTargetTypeId", "StepPackageVersion", "Inputs", Pool]));
}
