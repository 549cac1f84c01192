using Longshore.Storage.Records;

namespace Longshore.Storage.Environments;

internal sealed class EnvironmentRow : SluggedRow;
