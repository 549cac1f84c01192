using Longshore.Storage.Records;

namespace Longshore.Storage.Variables;

internal sealed class VariableSetRow : OwnedRow;
