namespace Longshore.Api.Transport;

/// <summary>Marks a route whose body is bytes, not JSON: it may be as large as <see cref="ApiLimits.MaxUpload"/> and keeps its content type.</summary>
internal sealed class TakesUpload
{
    public static TakesUpload Instance { get; } = new();
}
