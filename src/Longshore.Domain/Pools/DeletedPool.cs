namespace Longshore.Domain.Pools;

/// <summary>What a space remembers of a pool that was deleted although something still named it, so that whoever asks for it later reads its name.</summary>
public sealed record DeletedPool(WorkerPoolId Id, string Name);
