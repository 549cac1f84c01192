namespace Longshore.Application.Security;

/// <summary>The actor of the scope (a request, a circuit); faces set it once.</summary>
public sealed class CurrentActor
{
    public Actor Actor { get; set; } = Actor.Anonymous;
}
