namespace Longshore.Api.Pools;

/// <summary>Always without types: machines that make themselves are the vendor's cloud.</summary>
internal sealed record DynamicWorkerTypesDocument(string? Id, IReadOnlyList<string> WorkerTypes, IReadOnlyDictionary<string, string> Links);
