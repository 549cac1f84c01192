using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Longshore.Storage.PostgreSql.Migrations.Records
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
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
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
