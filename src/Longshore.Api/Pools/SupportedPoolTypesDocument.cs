using Longshore.Domain.Pools;

namespace Longshore.Api.Pools;

internal sealed record SupportedPoolTypesDocument(string? Id, IReadOnlyList<WorkerPoolType> SupportedPoolTypes, IReadOnlyDictionary<string, string> Links);
