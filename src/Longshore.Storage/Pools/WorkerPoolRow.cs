using Longshore.Storage.Records;

namespace Longshore.Storage.Pools;

internal sealed class WorkerPoolRow : SluggedRow;
