namespace Longshore.Domain.Workers;

/// <summary>What makes the workers of dynamic pools, as a step that asks for one sees it. Closed family.</summary>
public abstract record DynamicProvider
{
    private DynamicProvider()
    {
    }

    /// <summary>This server has none.</summary>
    public sealed record Missing : DynamicProvider;

    public sealed record Ready : DynamicProvider;

    /// <summary>It was asked for this step and could not.</summary>
    /// <param name="Why">In the provider's words.</param>
    public sealed record Failed(string Why) : DynamicProvider;
}
