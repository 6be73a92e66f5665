using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetDisclosure.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Checks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "check_operands",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    publication = table.Column<Guid>(type: "TEXT", nullable: false),
                    check_number = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    table_number = table.Column<int>(type: "INTEGER", nullable: true),
                    row_number = table.Column<int>(type: "INTEGER", nullable: true),
                    column_number = table.Column<int>(type: "INTEGER", nullable: true),
                    section = table.Column<int>(type: "INTEGER", nullable: true),
                    paragraph = table.Column<int>(type: "INTEGER", nullable: true),
                    other_organisation = table.Column<string>(type: "TEXT", nullable: true),
                    other_year = table.Column<int>(type: "INTEGER", nullable: true),
                    other_stage = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_check_operands", x => new { x.county, x.year, x.publication, x.check_number, x.number });
                    table.ForeignKey(
                        name: "FK_check_operands_publications_publication",
                        column: x => x.publication,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "check_runs",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    publication = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    rules_version = table.Column<int>(type: "INTEGER", nullable: false),
                    ran_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    at_publication = table.Column<bool>(type: "INTEGER", nullable: false),
                    json = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_check_runs", x => new { x.county, x.year, x.publication, x.number });
                    table.CheckConstraint("ck_check_runs_number", "number >= 1");
                    table.ForeignKey(
                        name: "FK_check_runs_publications_publication",
                        column: x => x.publication,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "checks",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    publication = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    severity = table.Column<string>(type: "TEXT", nullable: true),
                    slug = table.Column<string>(type: "TEXT", nullable: true),
                    scope_code = table.Column<string>(type: "TEXT", nullable: true),
                    scope_name = table.Column<string>(type: "TEXT", nullable: true),
                    expected = table.Column<string>(type: "TEXT", nullable: true),
                    found = table.Column<string>(type: "TEXT", nullable: true),
                    difference = table.Column<string>(type: "TEXT", nullable: true),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    explanation = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checks", x => new { x.county, x.year, x.publication, x.number });
                    table.ForeignKey(
                        name: "FK_checks_publications_publication",
                        column: x => x.publication,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rule_outcomes",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    publication = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    holds = table.Column<int>(type: "INTEGER", nullable: false),
                    rounding = table.Column<int>(type: "INTEGER", nullable: false),
                    fails = table.Column<int>(type: "INTEGER", nullable: false),
                    hints = table.Column<int>(type: "INTEGER", nullable: false),
                    not_checkable = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rule_outcomes", x => new { x.county, x.year, x.publication, x.rule });
                    table.ForeignKey(
                        name: "FK_rule_outcomes_publications_publication",
                        column: x => x.publication,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_check_operands_publication",
                table: "check_operands",
                column: "publication");

            migrationBuilder.CreateIndex(
                name: "IX_check_runs_publication",
                table: "check_runs",
                column: "publication");

            migrationBuilder.CreateIndex(
                name: "IX_checks_publication",
                table: "checks",
                column: "publication");

            migrationBuilder.CreateIndex(
                name: "IX_rule_outcomes_publication",
                table: "rule_outcomes",
                column: "publication");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "check_operands");

            migrationBuilder.DropTable(
                name: "check_runs");

            migrationBuilder.DropTable(
                name: "checks");

            migrationBuilder.DropTable(
                name: "rule_outcomes");
        }
    }
}
