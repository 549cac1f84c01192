using Longshore.Storage.Records;

namespace Longshore.Storage.Projects;

internal sealed class ProjectRow : SluggedRow
{
    public int ProjectGroup { get; set; }
    public int Lifecycle { get; set; }
}
