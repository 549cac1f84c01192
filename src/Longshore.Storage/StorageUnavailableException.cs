namespace Longshore.Storage;

/// <summary>The disk is full or broken, or the database server is gone: nothing is wrong with the request, and nothing of it was stored unless it was committing.</summary>
public sealed class StorageUnavailableException(string reason, Exception inner) : IOException($"The database cannot be used now: {reason}", inner);
