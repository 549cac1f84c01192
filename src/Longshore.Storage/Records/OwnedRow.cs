namespace Longshore.Storage.Records;

/// <summary>A document that belongs to another one, its owner, and is written under an optimistic lock that its editors see.</summary>
internal abstract class OwnedRow
{
    /// <summary>Id of the owner, such as <c>Projects-1</c>.</summary>
    public string Owner { get; set; } = "";
    public int Space { get; set; }

    /// <summary>The document's own version.</summary>
    public int Version { get; set; }

    /// <summary>Shape of <see cref="Json"/>.</summary>
    public int Schema { get; set; }
    public string Json { get; set; } = "";
}
