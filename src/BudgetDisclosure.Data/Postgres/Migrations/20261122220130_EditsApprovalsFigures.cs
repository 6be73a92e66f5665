using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetDisclosure.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class EditsApprovalsFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "failing_rules",
                table: "drafts",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "given",
                table: "drafts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "tables_asked",
                table: "drafts",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "tables_there",
                table: "drafts",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "approvals",
                columns: table => new
                {
                    county = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    organisation = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: false),
                    document_number = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    imported_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    imported_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approvals", x => new { x.county, x.year, x.stage, x.organisation });
                    table.ForeignKey(
                        name: "FK_approvals_counties_county",
                        column: x => x.county,
                        principalTable: "counties",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "county_figures",
                columns: table => new
                {
                    county = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    organisations = table.Column<int>(type: "integer", nullable: false),
                    without_amount = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: true),
                    basic = table.Column<long>(type: "bigint", nullable: true),
                    project = table.Column<long>(type: "bigint", nullable: true),
                    personnel = table.Column<long>(type: "bigint", nullable: true),
                    operating = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_county_figures", x => new { x.county, x.year, x.stage, x.subject, x.code });
                    table.ForeignKey(
                        name: "FK_county_figures_counties_county",
                        column: x => x.county,
                        principalTable: "counties",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft_acknowledgements",
                columns: table => new
                {
                    draft = table.Column<Guid>(type: "uuid", nullable: false),
                    finding = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false),
                    who = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_acknowledgements", x => new { x.draft, x.finding });
                    table.ForeignKey(
                        name: "FK_draft_acknowledgements_drafts_draft",
                        column: x => x.draft,
                        principalTable: "drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_edits",
                columns: table => new
                {
                    draft = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    was = table.Column<string>(type: "text", nullable: false),
                    now = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    who = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_edits", x => new { x.draft, x.number });
                    table.ForeignKey(
                        name: "FK_draft_edits_drafts_draft",
                        column: x => x.draft,
                        principalTable: "drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "key_figures",
                columns: table => new
                {
                    county = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    publication = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    cell = table.Column<string>(type: "text", nullable: true),
                    total = table.Column<long>(type: "bigint", nullable: true),
                    basic = table.Column<long>(type: "bigint", nullable: true),
                    project = table.Column<long>(type: "bigint", nullable: true),
                    personnel = table.Column<long>(type: "bigint", nullable: true),
                    operating = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_key_figures", x => new { x.county, x.year, x.publication, x.subject, x.code });
                    table.ForeignKey(
                        name: "FK_key_figures_publications_publication",
                        column: x => x.publication,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "approval_amounts",
                columns: table => new
                {
                    county = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    stage = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    organisation = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    item = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    fen = table.Column<long>(type: "bigint", nullable: false),
                    unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decimals = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_amounts", x => new { x.county, x.year, x.stage, x.organisation, x.item });
                    table.ForeignKey(
                        name: "FK_approval_amounts_approvals_county_year_stage_organisation",
                        columns: x => new { x.county, x.year, x.stage, x.organisation },
                        principalTable: "approvals",
                        principalColumns: new[] { "county", "year", "stage", "organisation" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_key_figures_county_subject_code_year",
                table: "key_figures",
                columns: new[] { "county", "subject", "code", "year" });

            migrationBuilder.CreateIndex(
                name: "IX_key_figures_publication",
                table: "key_figures",
                column: "publication");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "approval_amounts");

            migrationBuilder.DropTable(
                name: "county_figures");

            migrationBuilder.DropTable(
                name: "draft_acknowledgements");

            migrationBuilder.DropTable(
                name: "draft_edits");

            migrationBuilder.DropTable(
                name: "key_figures");

            migrationBuilder.DropTable(
                name: "approvals");

            migrationBuilder.DropColumn(
                name: "failing_rules",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "given",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "tables_asked",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "tables_there",
                table: "drafts");
        }
    }
}
