namespace Longshore.Storage.Records;

/// <summary>One stored record. <see cref="Json"/> is the record; the other columns are copies of what lists filter, sort or hold unique.</summary>
internal abstract class RecordRow
{
    public int Id { get; set; }

    /// <summary>Null for kinds that belong to no space.</summary>
    public int? Space { get; set; }

    /// <summary>Shape of <see cref="Json"/>.</summary>
    public int Schema { get; set; }

    /// <summary>Raised by each write; a write that expects another number fails.</summary>
    public int Version { get; set; }
    public string Json { get; set; } = "";
}

/// <summary>A record with a name.</summary>
internal abstract class NamedRow : RecordRow
{
    /// <summary>See <see cref="TextKey"/>.</summary>
    public string NameKey { get; set; } = "";
}

/// <summary>A record with a name and a slug, shown in lists that a user may sort.</summary>
internal abstract class SluggedRow : NamedRow
{
    /// <summary>See <see cref="TextKey"/>.</summary>
    public string SlugKey { get; set; } = "";
    public int SortOrder { get; set; }
}
