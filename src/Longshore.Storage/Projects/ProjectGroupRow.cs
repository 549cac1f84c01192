using Longshore.Storage.Records;

namespace Longshore.Storage.Projects;

internal sealed class ProjectGroupRow : SluggedRow;
