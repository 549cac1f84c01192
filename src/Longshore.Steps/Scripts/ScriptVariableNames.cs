namespace Longshore.Steps.Scripts;

/// <summary>Names of the variables that say what to run and how; the vendor's vocabulary.</summary>
internal static class ScriptVariableNames
{
    internal const string Body = "Octopus.Action.Script.ScriptBody";
    internal const string Syntax = "Octopus.Action.Script.Syntax";
    internal const string Parameters = "Octopus.Action.Script.ScriptParameters";
    internal const string SuppressEnvironmentLogging = "Octopus.Action.Script.SuppressEnvironmentLogging";
    internal const string FailOnSubstitutionProblems = "OctopusShouldFailDeploymentOnSubstitutionFails";
    internal const string FeatureToggles = "OctopusEnabledFeatureToggles";
    internal const string ModulePrefix = "Octopus.Script.Module[";
    internal const string ModuleLanguagePrefix = "Octopus.Script.Module.Language[";
    internal const string BuildInformationPrefix = "Octopus.Deployment.PackageBuildInformation";

    internal static string BodyIn(ScriptSyntax syntax) => $"{Body}[{syntax}]";
}
