namespace Longshore.Application.Tasks;

/// <summary>News of one subject as it comes: begins with the present. Enumerate it once; disposing the enumerator ends it.</summary>
public sealed record Live<T>(IAsyncEnumerable<T> News);
