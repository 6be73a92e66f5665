using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetDisclosure.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PublishedYears : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "published_years");

            migrationBuilder.DropIndex(
                name: "IX_publications_published_at",
                table: "publications");
        }
    }
}
