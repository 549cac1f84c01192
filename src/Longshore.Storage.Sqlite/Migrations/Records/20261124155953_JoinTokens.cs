using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Longshore.Storage.Sqlite.Migrations.Records
{
    /// <inheritdoc />
    public partial class JoinTokens : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "join_tokens",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    secret_hash = table.Column<string>(type: "TEXT", nullable: false),
                    space = table.Column<int>(type: "INTEGER", nullable: true),
                    schema = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name_key = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_join_tokens", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ux_join_tokens_secret_hash",
                table: "join_tokens",
                column: "secret_hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "join_tokens");
        }
    }
}
