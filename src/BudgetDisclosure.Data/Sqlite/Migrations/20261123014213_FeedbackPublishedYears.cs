using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetDisclosure.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FeedbackPublishedYears : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "feedback",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    scope = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    cell = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    message = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    handled_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    handled_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback", x => x.id);
                    table.ForeignKey(
                        name: "FK_feedback_counties_county",
                        column: x => x.county,
                        principalTable: "counties",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "published_years",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    disclosures = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_years", x => new { x.county, x.year, x.stage });
                    table.ForeignKey(
                        name: "FK_published_years_counties_county",
                        column: x => x.county,
                        principalTable: "counties",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_publications_published_at",
                table: "publications",
                column: "published_at");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_county_organisation_year_stage",
                table: "feedback",
                columns: new[] { "county", "organisation", "year", "stage" });

            // What is public already, and was published before there were counts.
            migrationBuilder.Sql(
                """
                INSERT INTO published_years (county, year, stage, disclosures)
                SELECT county, year, stage, count(*) FROM current_publications GROUP BY county, year, stage;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "feedback");

            migrationBuilder.DropTable(
                name: "published_years");

            migrationBuilder.DropIndex(
                name: "IX_publications_published_at",
                table: "publications");
        }
    }
}
