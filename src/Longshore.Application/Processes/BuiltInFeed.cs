namespace Longshore.Application.Processes;

/// <summary>The one feed there is.</summary>
public static class BuiltInFeed
{
    public const string Id = "feeds-builtin";
    public const string Name = "Octopus Server (built-in)";
}
