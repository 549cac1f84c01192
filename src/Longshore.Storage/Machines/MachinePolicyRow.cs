using Longshore.Storage.Records;

namespace Longshore.Storage.Machines;

internal sealed class MachinePolicyRow : SluggedRow;
