using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Longshore.Storage.PostgreSql.Migrations.Records
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
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    environments = table.Column<int[]>(type: "integer[]", nullable: false),
                    role_keys = table.Column<string[]>(type: "text[]", nullable: false),
                    thumbprint_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    communication_style_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_disabled = table.Column<bool>(type: "boolean", nullable: false),
                    health = table.Column<string>(type: "text", nullable: false),
                    space = table.Column<int>(type: "integer", nullable: true),
                    schema = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    slug_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sort_order = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
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
