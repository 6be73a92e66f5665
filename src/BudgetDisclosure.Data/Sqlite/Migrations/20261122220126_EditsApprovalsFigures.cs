using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetDisclosure.Data.Sqlite.Migrations
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
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "given",
                table: "drafts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "tables_asked",
                table: "drafts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "tables_there",
                table: "drafts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "approvals",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    imported_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    imported_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    organisations = table.Column<int>(type: "INTEGER", nullable: false),
                    without_amount = table.Column<int>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: true),
                    basic = table.Column<long>(type: "INTEGER", nullable: true),
                    project = table.Column<long>(type: "INTEGER", nullable: true),
                    personnel = table.Column<long>(type: "INTEGER", nullable: true),
                    operating = table.Column<long>(type: "INTEGER", nullable: true)
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
                    draft = table.Column<Guid>(type: "TEXT", nullable: false),
                    finding = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    draft = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    was = table.Column<string>(type: "TEXT", nullable: false),
                    now = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    publication = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    cell = table.Column<string>(type: "TEXT", nullable: true),
                    total = table.Column<long>(type: "INTEGER", nullable: true),
                    basic = table.Column<long>(type: "INTEGER", nullable: true),
                    project = table.Column<long>(type: "INTEGER", nullable: true),
                    personnel = table.Column<long>(type: "INTEGER", nullable: true),
                    operating = table.Column<long>(type: "INTEGER", nullable: true)
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
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    item = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    fen = table.Column<long>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decimals = table.Column<int>(type: "INTEGER", nullable: false)
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
