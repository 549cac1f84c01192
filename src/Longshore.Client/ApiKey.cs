namespace Longshore.Client;

/// <summary>A key that signs a call, like <c>API-…</c>. Prints as stars, so that no message or log can show it by accident.</summary>
/// <param name="Text">The key itself.</param>
public readonly record struct ApiKey(string Text)
{
    /// <summary>Always <c>****</c>.</summary>
    public override string ToString() => "****";
}
