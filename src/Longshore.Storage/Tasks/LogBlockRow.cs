using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Longshore.Storage.Tasks;

/// <summary>A block of packed lines, or (without lines) only how far a source was read.</summary>
internal sealed class LogBlockRow
{
    public long Id { get; set; }
    public int Task { get; set; }

    /// <summary>From 1; null when there are no lines.</summary>
    public long? FirstLine { get; set; }
    public int Lines { get; set; }
    public string Node { get; set; } = "";
    public string Source { get; set; } = "";
    public long FromOffset { get; set; }
    public long ToOffset { get; set; }

    /// <summary>Of the block as it came, before packing: CRC-32.</summary>
    public long Crc { get; set; }

    /// <summary>See <see cref="BlockCodec"/>.</summary>
    public int Codec { get; set; }
    public byte[] Data { get; set; } = [];
}

internal sealed class LogBlockMapping : IEntityTypeConfiguration<LogBlockRow>
{
    public void Configure(EntityTypeBuilder<LogBlockRow> row)
    {
        row.ToTable("log_blocks");
        // The fences of reliability.md I4 and I10: no repeat of an offset, no line number given twice.
        row.HasIndex(r => new { r.Task, r.Source, r.FromOffset }).IsUnique().HasDatabaseName("ux_log_blocks_offset");
        row.HasIndex(r => new { r.Task, r.FirstLine }).IsUnique().HasDatabaseName("ux_log_blocks_line");
    }
}
