using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Longshore.Storage.PostgreSql.Migrations.Records
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
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
                    table.PrimaryKey("PK_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    user = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created = table.Column<long>(type: "bigint", nullable: false),
                    schema = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "artifacts",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    task = table.Column<int>(type: "integer", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    space = table.Column<int>(type: "integer", nullable: true),
                    schema = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_artifacts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_events",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    category_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    user = table.Column<int>(type: "integer", nullable: true),
                    space = table.Column<int>(type: "integer", nullable: true),
                    schema = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "channels",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    project = table.Column<int>(type: "integer", nullable: false),
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
                    table.PrimaryKey("PK_channels", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "deployment_processes",
                columns: table => new
                {
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    space = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    schema = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deployment_processes", x => x.owner);
                });

            migrationBuilder.CreateTable(
                name: "deployments",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    project = table.Column<int>(type: "integer", nullable: false),
                    release = table.Column<int>(type: "integer", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    environment = table.Column<int>(type: "integer", nullable: false),
                    task = table.Column<int>(type: "integer", nullable: false),
                    space = table.Column<int>(type: "integer", nullable: true),
                    schema = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deployments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "environments",
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
                    table.PrimaryKey("PK_environments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lifecycles",
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
                    table.PrimaryKey("PK_lifecycles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "packages",
                columns: table => new
                {
                    space = table.Column<int>(type: "integer", nullable: false),
                    package_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    published = table.Column<long>(type: "bigint", nullable: false),
                    schema = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_packages_version", x => new { x.space, x.package_key, x.version_key });
                });

            migrationBuilder.CreateTable(
                name: "project_groups",
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
                    table.PrimaryKey("PK_project_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projects",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    project_group = table.Column<int>(type: "integer", nullable: false),
                    lifecycle = table.Column<int>(type: "integer", nullable: false),
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
                    table.PrimaryKey("PK_projects", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "releases",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    project = table.Column<int>(type: "integer", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    space = table.Column<int>(type: "integer", nullable: true),
                    schema = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_releases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "server_tasks",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false),
                    project = table.Column<int>(type: "integer", nullable: true),
                    environment = table.Column<int>(type: "integer", nullable: true),
                    user = table.Column<int>(type: "integer", nullable: true),
                    space = table.Column<int>(type: "integer", nullable: true),
                    schema = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_server_tasks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "spaces",
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
                    table.PrimaryKey("PK_spaces", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "task_events",
                columns: table => new
                {
                    task = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    schema = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_events", x => new { x.task, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    space = table.Column<int>(type: "integer", nullable: true),
                    schema = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "variable_sets",
                columns: table => new
                {
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    space = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    schema = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_variable_sets", x => x.owner);
                });

            migrationBuilder.CreateTable(
                name: "worker_pools",
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
                    table.PrimaryKey("PK_worker_pools", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "workers",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    pools = table.Column<int[]>(type: "integer[]", nullable: false),
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
                    table.PrimaryKey("PK_workers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_documents",
                columns: table => new
                {
                    @event = table.Column<int>(name: "event", type: "integer", nullable: false),
                    document_key = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_documents", x => new { x.document_key, x.@event });
                    table.ForeignKey(
                        name: "FK_audit_documents_audit_events_event",
                        column: x => x.@event,
                        principalTable: "audit_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ux_accounts_name",
                table: "accounts",
                columns: new[] { "space", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_accounts_slug",
                table: "accounts",
                columns: new[] { "space", "slug_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_keys_user",
                table: "api_keys",
                column: "user");

            migrationBuilder.CreateIndex(
                name: "ux_api_keys_hash",
                table: "api_keys",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_artifacts_space",
                table: "artifacts",
                column: "space");

            migrationBuilder.CreateIndex(
                name: "IX_artifacts_task",
                table: "artifacts",
                column: "task");

            migrationBuilder.CreateIndex(
                name: "ux_artifacts_origin",
                table: "artifacts",
                column: "origin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_documents_event",
                table: "audit_documents",
                column: "event");

            migrationBuilder.CreateIndex(
                name: "IX_audit_events_space",
                table: "audit_events",
                column: "space");

            migrationBuilder.CreateIndex(
                name: "ux_channels_name",
                table: "channels",
                columns: new[] { "project", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_channels_slug",
                table: "channels",
                columns: new[] { "project", "slug_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_deployments_project_environment",
                table: "deployments",
                columns: new[] { "project", "environment" });

            migrationBuilder.CreateIndex(
                name: "IX_deployments_release",
                table: "deployments",
                column: "release");

            migrationBuilder.CreateIndex(
                name: "IX_deployments_space",
                table: "deployments",
                column: "space");

            migrationBuilder.CreateIndex(
                name: "IX_deployments_task",
                table: "deployments",
                column: "task");

            migrationBuilder.CreateIndex(
                name: "ux_environments_name",
                table: "environments",
                columns: new[] { "space", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_environments_slug",
                table: "environments",
                columns: new[] { "space", "slug_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_lifecycles_name",
                table: "lifecycles",
                columns: new[] { "space", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_lifecycles_slug",
                table: "lifecycles",
                columns: new[] { "space", "slug_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_project_groups_name",
                table: "project_groups",
                columns: new[] { "space", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_project_groups_slug",
                table: "project_groups",
                columns: new[] { "space", "slug_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_projects_name",
                table: "projects",
                columns: new[] { "space", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_projects_slug",
                table: "projects",
                columns: new[] { "space", "slug_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_releases_channel",
                table: "releases",
                column: "channel");

            migrationBuilder.CreateIndex(
                name: "IX_releases_space",
                table: "releases",
                column: "space");

            migrationBuilder.CreateIndex(
                name: "ux_releases_version",
                table: "releases",
                columns: new[] { "project", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_server_tasks_project_environment",
                table: "server_tasks",
                columns: new[] { "project", "environment" });

            migrationBuilder.CreateIndex(
                name: "IX_server_tasks_space",
                table: "server_tasks",
                column: "space");

            migrationBuilder.CreateIndex(
                name: "IX_server_tasks_state",
                table: "server_tasks",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ux_spaces_name",
                table: "spaces",
                column: "name_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_spaces_slug",
                table: "spaces",
                column: "slug_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_users_username",
                table: "users",
                column: "name_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_worker_pools_name",
                table: "worker_pools",
                columns: new[] { "space", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_worker_pools_slug",
                table: "worker_pools",
                columns: new[] { "space", "slug_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_workers_name",
                table: "workers",
                columns: new[] { "space", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_workers_slug",
                table: "workers",
                columns: new[] { "space", "slug_key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropTable(
                name: "artifacts");

            migrationBuilder.DropTable(
                name: "audit_documents");

            migrationBuilder.DropTable(
                name: "channels");

            migrationBuilder.DropTable(
                name: "deployment_processes");

            migrationBuilder.DropTable(
                name: "deployments");

            migrationBuilder.DropTable(
                name: "environments");

            migrationBuilder.DropTable(
                name: "lifecycles");

            migrationBuilder.DropTable(
                name: "packages");

            migrationBuilder.DropTable(
                name: "project_groups");

            migrationBuilder.DropTable(
                name: "projects");

            migrationBuilder.DropTable(
                name: "releases");

            migrationBuilder.DropTable(
                name: "server_tasks");

            migrationBuilder.DropTable(
                name: "spaces");

            migrationBuilder.DropTable(
                name: "task_events");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "variable_sets");

            migrationBuilder.DropTable(
                name: "worker_pools");

            migrationBuilder.DropTable(
                name: "workers");

            migrationBuilder.DropTable(
                name: "audit_events");
        }
    }
}
