using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Longshore.Storage.PostgreSql.Migrations.Logs
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "log_blocks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    task = table.Column<int>(type: "integer", nullable: false),
                    first_line = table.Column<long>(type: "bigint", nullable: true),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    node = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from_offset = table.Column<long>(type: "bigint", nullable: false),
                    to_offset = table.Column<long>(type: "bigint", nullable: false),
                    crc = table.Column<long>(type: "bigint", nullable: false),
                    codec = table.Column<int>(type: "integer", nullable: false),
                    data = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_blocks", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ux_log_blocks_line",
                table: "log_blocks",
                columns: new[] { "task", "first_line" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_log_blocks_offset",
                table: "log_blocks",
                columns: new[] { "task", "source", "from_offset" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "log_blocks");
        }
    }
}
