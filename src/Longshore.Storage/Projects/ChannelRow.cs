using Longshore.Storage.Records;

namespace Longshore.Storage.Projects;

internal sealed class ChannelRow : SluggedRow
{
    public int Project { get; set; }
}
