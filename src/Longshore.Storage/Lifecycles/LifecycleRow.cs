using Longshore.Storage.Records;

namespace Longshore.Storage.Lifecycles;

internal sealed class LifecycleRow : SluggedRow;
