using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Longshore.Storage.PostgreSql.Migrations.Records
{
    /// <inheritdoc />
    public partial class TaskEventWorkers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "worker",
                table: "task_events",
                type: "text",
                nullable: true,
                collation: "C")
                .Annotation("Relational:ColumnOrder", 1);

            migrationBuilder.CreateIndex(
                name: "IX_task_events_worker_task_sequence",
                table: "task_events",
                columns: new[] { "worker", "task", "sequence" },
                filter: "worker IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_task_events_worker_task_sequence",
                table: "task_events");

            migrationBuilder.DropColumn(
                name: "worker",
                table: "task_events");
        }
    }
}
