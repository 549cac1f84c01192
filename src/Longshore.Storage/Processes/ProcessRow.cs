using Longshore.Storage.Records;

namespace Longshore.Storage.Processes;

internal sealed class ProcessRow : OwnedRow;
