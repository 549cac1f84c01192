using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Longshore.Storage.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class MachinePolicies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "machine_policies",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
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
                    table.PrimaryKey("PK_machine_policies", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ux_machine_policies_name",
                table: "machine_policies",
                columns: new[] { "space", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_machine_policies_slug",
                table: "machine_policies",
                columns: new[] { "space", "slug_key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "machine_policies");
        }
    }
}
