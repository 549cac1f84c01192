using Longshore.Storage.Records;

namespace Longshore.Storage.Workers;

internal sealed class JoinTokenRow : NamedRow
{
    public string SecretHash { get; set; } = "";
}
