using Longshore.Domain.Tasks;
using Longshore.Storage.Records;

namespace Longshore.Storage.Tasks;

/// <summary>The name of a task is its description.</summary>
internal sealed class ServerTaskRow : NamedRow
{
    public string KindKey { get; set; } = "";
    public TaskState State { get; set; }
    public int? Project { get; set; }
    public int? Environment { get; set; }
    public int? User { get; set; }
}
