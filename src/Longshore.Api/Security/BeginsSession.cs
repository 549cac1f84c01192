namespace Longshore.Api.Security;

/// <summary>Marks the route that signs in: it needs no proof that the request comes from our page, because it uses nothing of an older session.</summary>
internal sealed class BeginsSession
{
    public static BeginsSession Instance { get; } = new();
}
