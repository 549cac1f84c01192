using Longshore.Storage.Records;

namespace Longshore.Storage.Releases;

internal sealed class ReleaseRow : NamedRow
{
    public int Project { get; set; }
    public int Channel { get; set; }
}
