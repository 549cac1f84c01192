using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Longshore.Storage.Tasks;

internal sealed class TaskEventRow
{
    public int Task { get; set; }

    /// <summary>From 1, without gaps.</summary>
    public int Sequence { get; set; }

    /// <summary>See <see cref="TaskEventJson"/>.</summary>
    public string Type { get; set; } = "";

    /// <summary>Of a lease: key of the worker (see <see cref="Domain.Workers.WorkerKey"/>); null for all other events.</summary>
    public string? Worker { get; set; }

    /// <summary>Shape of <see cref="Json"/>.</summary>
    public int Schema { get; set; }
    public string Json { get; set; } = "";
}

internal sealed class TaskEventMapping : IEntityTypeConfiguration<TaskEventRow>
{
    public void Configure(EntityTypeBuilder<TaskEventRow> row)
    {
        row.ToTable("task_events");
        // The fence of reliability.md I10: of two writers who both think they are next, the second breaks on this key.
        row.HasKey(r => new { r.Task, r.Sequence });
        // What a worker has run is asked for on its page; of all events only its leases are looked at.
        row.HasIndex(r => new { r.Worker, r.Task, r.Sequence }).HasFilter("worker IS NOT NULL");
    }
}
