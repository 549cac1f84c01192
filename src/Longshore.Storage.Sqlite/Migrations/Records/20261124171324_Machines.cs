using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Longshore.Storage.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class Machines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "machines",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    environments = table.Column<string>(type: "TEXT", nullable: false),
                    role_keys = table.Column<string>(type: "TEXT", nullable: false),
                    thumbprint_key = table.Column<string>(type: "TEXT", nullable: true),
                    communication_style_key = table.Column<string>(type: "TEXT", nullable: false),
                    is_disabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    health = table.Column<string>(type: "TEXT", nullable: false),
                    space = table.Column<int>(type: "INTEGER", nullable: true),
                    schema = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name_key = table.Column<string>(type: "TEXT", nullable: false),
                    slug_key = table.Column<string>(type: "TEXT", nullable: false),
                    sort_order = table.Column<int>(type: "INTEGER", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_machines", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ux_machines_name",
                table: "machines",
                columns: new[] { "space", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_machines_slug",
                table: "machines",
                columns: new[] { "space", "slug_key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "machines");
        }
    }
}
