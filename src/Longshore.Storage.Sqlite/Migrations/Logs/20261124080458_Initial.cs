using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Longshore.Storage.Sqlite.Migrations.Logs
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    task = table.Column<int>(type: "INTEGER", nullable: false),
                    first_line = table.Column<long>(type: "INTEGER", nullable: true),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    node = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    from_offset = table.Column<long>(type: "INTEGER", nullable: false),
                    to_offset = table.Column<long>(type: "INTEGER", nullable: false),
                    crc = table.Column<long>(type: "INTEGER", nullable: false),
                    codec = table.Column<int>(type: "INTEGER", nullable: false),
                    data = table.Column<byte[]>(type: "BLOB", nullable: false)
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
