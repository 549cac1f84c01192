namespace Longshore.Storage.Users;

internal sealed class ApiKeyRow
{
    public string Id { get; set; } = "";
    public int User { get; set; }
    public string Hash { get; set; } = "";

    /// <summary>Order of creation.</summary>
    public DateTimeOffset Created { get; set; }

    /// <summary>Shape of <see cref="Json"/>.</summary>
    public int Schema { get; set; }
    public string Json { get; set; } = "";
}
