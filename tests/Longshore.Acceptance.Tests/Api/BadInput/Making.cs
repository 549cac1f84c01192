namespace Longshore.Acceptance.Tests.Api.BadInput;

/// <summary>A route that makes something with a name, and how to ask it well.</summary>
/// <param name="Route">Below the space; of the list, too.</param>
/// <param name="Field">Where the name stands.</param>
/// <param name="Rest">What else a good request has, as JSON members; ends with a comma unless empty.</param>
public sealed record Making(string Route, string Field, string Rest)
{
    /// <param name="name">As JSON.</param>
    public string Body(string name) => $"{{{Rest}\"{Field}\":{name}}}";
}
