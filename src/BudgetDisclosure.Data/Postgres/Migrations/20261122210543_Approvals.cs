using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetDisclosure.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Approvals : Migration
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "approval_amounts");

            migrationBuilder.DropTable(
                name: "approvals");

            migrationBuilder.DropColumn(
                name: "failing_rules",
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
