namespace Longshore.Domain.Processes;

/// <summary>The vendor's names of the kinds of action that rules tell apart.</summary>
public static class ActionTypes
{
    public const string Script = "Octopus.Script";
    public const string Manual = "Octopus.Manual";
}
