namespace Longshore.Storage.Records;

/// <summary>A unique rule of the database refused a write: a name, version or slug is taken.</summary>
public sealed class DuplicateRecordException(string field, Exception? inner = null) : Exception($"Another record has this {field}.", inner)
{
    public string Field { get; } = field;
}

/// <summary>The record changed or vanished since it was read.</summary>
public sealed class StaleRecordException(string what) : Exception($"{what} was changed or removed by someone else.");
