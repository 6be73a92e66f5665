using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetDisclosure.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Facts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "activities",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    publication = table.Column<Guid>(type: "TEXT", nullable: false),
                    table_number = table.Column<int>(type: "INTEGER", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    programme_row = table.Column<int>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    budget = table.Column<long>(type: "INTEGER", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    goal = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities", x => new { x.county, x.year, x.publication, x.table_number, x.row_number });
                    table.ForeignKey(
                        name: "FK_activities_publications_publication",
                        column: x => x.publication,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assets",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    publication = table.Column<Guid>(type: "TEXT", nullable: false),
                    table_number = table.Column<int>(type: "INTEGER", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    line = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    counted_in = table.Column<string>(type: "TEXT", nullable: true),
                    quantity = table.Column<string>(type: "TEXT", nullable: true),
                    value = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assets", x => new { x.county, x.year, x.publication, x.table_number, x.row_number });
                    table.ForeignKey(
                        name: "FK_assets_publications_publication",
                        column: x => x.publication,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "budget_lines",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    publication = table.Column<Guid>(type: "TEXT", nullable: false),
                    table_number = table.Column<int>(type: "INTEGER", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    entry = table.Column<int>(type: "INTEGER", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: true),
                    function_code = table.Column<string>(type: "TEXT", nullable: true),
                    economic_code = table.Column<string>(type: "TEXT", nullable: true),
                    line = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: true),
                    is_total = table.Column<bool>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: true),
                    of_the_year = table.Column<long>(type: "INTEGER", nullable: true),
                    basic = table.Column<long>(type: "INTEGER", nullable: true),
                    personnel = table.Column<long>(type: "INTEGER", nullable: true),
                    operating = table.Column<long>(type: "INTEGER", nullable: true),
                    project = table.Column<long>(type: "INTEGER", nullable: true),
                    remitted_upwards = table.Column<long>(type: "INTEGER", nullable: true),
                    business = table.Column<long>(type: "INTEGER", nullable: true),
                    subsidy_to_affiliates = table.Column<long>(type: "INTEGER", nullable: true),
                    last_year = table.Column<long>(type: "INTEGER", nullable: true),
                    change = table.Column<long>(type: "INTEGER", nullable: true),
                    appropriation = table.Column<long>(type: "INTEGER", nullable: true),
                    general = table.Column<long>(type: "INTEGER", nullable: true),
                    government_fund = table.Column<long>(type: "INTEGER", nullable: true),
                    state_capital = table.Column<long>(type: "INTEGER", nullable: true),
                    special_account = table.Column<long>(type: "INTEGER", nullable: true),
                    superior_subsidy = table.Column<long>(type: "INTEGER", nullable: true),
                    institutional_income = table.Column<long>(type: "INTEGER", nullable: true),
                    institutional_special_account = table.Column<long>(type: "INTEGER", nullable: true),
                    business_income = table.Column<long>(type: "INTEGER", nullable: true),
                    affiliate_remittance = table.Column<long>(type: "INTEGER", nullable: true),
                    other_income = table.Column<long>(type: "INTEGER", nullable: true),
                    unit_funds = table.Column<long>(type: "INTEGER", nullable: true),
                    carried_forward = table.Column<long>(type: "INTEGER", nullable: true),
                    reserve_used = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_budget_lines", x => new { x.county, x.year, x.publication, x.table_number, x.row_number, x.entry });
                    table.ForeignKey(
                        name: "FK_budget_lines_publications_publication",
                        column: x => x.publication,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_columns",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    publication = table.Column<Guid>(type: "TEXT", nullable: false),
                    table_number = table.Column<int>(type: "INTEGER", nullable: false),
                    column_number = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    header = table.Column<string>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", nullable: true),
                    measure = table.Column<string>(type: "TEXT", nullable: true),
                    fund = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fact_columns", x => new { x.county, x.year, x.publication, x.table_number, x.column_number });
                    table.ForeignKey(
                        name: "FK_fact_columns_publications_publication",
                        column: x => x.publication,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fact_tables",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    publication = table.Column<Guid>(type: "TEXT", nullable: false),
                    table_number = table.Column<int>(type: "INTEGER", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: true),
                    scope_code = table.Column<string>(type: "TEXT", nullable: true),
                    scope_name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fact_tables", x => new { x.county, x.year, x.publication, x.table_number });
                    table.ForeignKey(
                        name: "FK_fact_tables_publications_publication",
                        column: x => x.publication,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicators",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    publication = table.Column<Guid>(type: "TEXT", nullable: false),
                    table_number = table.Column<int>(type: "INTEGER", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    programme_row = table.Column<int>(type: "INTEGER", nullable: true),
                    activity_row = table.Column<int>(type: "INTEGER", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    aspect = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    excellent = table.Column<string>(type: "TEXT", nullable: true),
                    good = table.Column<string>(type: "TEXT", nullable: true),
                    fair = table.Column<string>(type: "TEXT", nullable: true),
                    poor = table.Column<string>(type: "TEXT", nullable: true),
                    target = table.Column<string>(type: "TEXT", nullable: true),
                    nature = table.Column<string>(type: "TEXT", nullable: true),
                    counted_in = table.Column<string>(type: "TEXT", nullable: true),
                    weight = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_indicators", x => new { x.county, x.year, x.publication, x.table_number, x.row_number });
                    table.ForeignKey(
                        name: "FK_indicators_publications_publication",
                        column: x => x.publication,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paragraphs",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    publication = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    section = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paragraphs", x => new { x.county, x.year, x.publication, x.number });
                    table.ForeignKey(
                        name: "FK_paragraphs_publications_publication",
                        column: x => x.publication,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programmes",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    publication = table.Column<Guid>(type: "TEXT", nullable: false),
                    table_number = table.Column<int>(type: "INTEGER", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    budget = table.Column<long>(type: "INTEGER", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    goal = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes", x => new { x.county, x.year, x.publication, x.table_number, x.row_number });
                    table.ForeignKey(
                        name: "FK_programmes_publications_publication",
                        column: x => x.publication,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "purchases",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    publication = table.Column<Guid>(type: "TEXT", nullable: false),
                    table_number = table.Column<int>(type: "INTEGER", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    project = table.Column<string>(type: "TEXT", nullable: true),
                    item = table.Column<string>(type: "TEXT", nullable: true),
                    catalogue = table.Column<string>(type: "TEXT", nullable: true),
                    counted_in = table.Column<string>(type: "TEXT", nullable: true),
                    quantity = table.Column<string>(type: "TEXT", nullable: true),
                    is_total = table.Column<bool>(type: "INTEGER", nullable: false),
                    project_budget = table.Column<long>(type: "INTEGER", nullable: true),
                    price = table.Column<long>(type: "INTEGER", nullable: true),
                    total = table.Column<long>(type: "INTEGER", nullable: true),
                    own = table.Column<long>(type: "INTEGER", nullable: true),
                    general = table.Column<long>(type: "INTEGER", nullable: true),
                    government_fund = table.Column<long>(type: "INTEGER", nullable: true),
                    state_capital = table.Column<long>(type: "INTEGER", nullable: true),
                    special_account = table.Column<long>(type: "INTEGER", nullable: true),
                    other = table.Column<long>(type: "INTEGER", nullable: true),
                    other_channels = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_purchases", x => new { x.county, x.year, x.publication, x.table_number, x.row_number });
                    table.ForeignKey(
                        name: "FK_purchases_publications_publication",
                        column: x => x.publication,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staffing",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    publication = table.Column<Guid>(type: "TEXT", nullable: false),
                    table_number = table.Column<int>(type: "INTEGER", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    rank = table.Column<string>(type: "TEXT", nullable: true),
                    funding = table.Column<string>(type: "TEXT", nullable: true),
                    vehicles = table.Column<long>(type: "INTEGER", nullable: true),
                    established = table.Column<long>(type: "INTEGER", nullable: true),
                    established_administrative = table.Column<long>(type: "INTEGER", nullable: true),
                    established_institutional = table.Column<long>(type: "INTEGER", nullable: true),
                    serving = table.Column<long>(type: "INTEGER", nullable: true),
                    serving_administrative = table.Column<long>(type: "INTEGER", nullable: true),
                    serving_institutional = table.Column<long>(type: "INTEGER", nullable: true),
                    retired = table.Column<long>(type: "INTEGER", nullable: true),
                    retired_cadre = table.Column<long>(type: "INTEGER", nullable: true),
                    retired_ordinary = table.Column<long>(type: "INTEGER", nullable: true),
                    retired_discharged = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staffing", x => new { x.county, x.year, x.publication, x.table_number, x.row_number });
                    table.ForeignKey(
                        name: "FK_staffing_publications_publication",
                        column: x => x.publication,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "three_public_amounts",
                columns: table => new
                {
                    county = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    publication = table.Column<Guid>(type: "TEXT", nullable: false),
                    table_number = table.Column<int>(type: "INTEGER", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    column_number = table.Column<int>(type: "INTEGER", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<string>(type: "TEXT", nullable: true),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    fund = table.Column<string>(type: "TEXT", nullable: false),
                    fen = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_three_public_amounts", x => new { x.county, x.year, x.publication, x.table_number, x.row_number, x.column_number });
                    table.ForeignKey(
                        name: "FK_three_public_amounts_publications_publication",
                        column: x => x.publication,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_activities_publication",
                table: "activities",
                column: "publication");

            migrationBuilder.CreateIndex(
                name: "IX_assets_publication",
                table: "assets",
                column: "publication");

            migrationBuilder.CreateIndex(
                name: "IX_budget_lines_publication",
                table: "budget_lines",
                column: "publication");

            migrationBuilder.CreateIndex(
                name: "IX_fact_columns_publication",
                table: "fact_columns",
                column: "publication");

            migrationBuilder.CreateIndex(
                name: "IX_fact_tables_publication",
                table: "fact_tables",
                column: "publication");

            migrationBuilder.CreateIndex(
                name: "IX_indicators_publication",
                table: "indicators",
                column: "publication");

            migrationBuilder.CreateIndex(
                name: "IX_paragraphs_publication",
                table: "paragraphs",
                column: "publication");

            migrationBuilder.CreateIndex(
                name: "IX_programmes_publication",
                table: "programmes",
                column: "publication");

            migrationBuilder.CreateIndex(
                name: "IX_purchases_publication",
                table: "purchases",
                column: "publication");

            migrationBuilder.CreateIndex(
                name: "IX_staffing_publication",
                table: "staffing",
                column: "publication");

            migrationBuilder.CreateIndex(
                name: "IX_three_public_amounts_publication",
                table: "three_public_amounts",
                column: "publication");

            string[] appendOnly =
            [
                "fact_tables", "fact_columns", "budget_lines", "three_public_amounts", "programmes", "activities", "indicators",
                "staffing", "purchases", "assets", "paragraphs",
            ];
            foreach (var trigger in appendOnly.SelectMany(AppendOnly.Triggers))
                migrationBuilder.Sql(trigger);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activities");

            migrationBuilder.DropTable(
                name: "assets");

            migrationBuilder.DropTable(
                name: "budget_lines");

            migrationBuilder.DropTable(
                name: "fact_columns");

            migrationBuilder.DropTable(
                name: "fact_tables");

            migrationBuilder.DropTable(
                name: "indicators");

            migrationBuilder.DropTable(
                name: "paragraphs");

            migrationBuilder.DropTable(
                name: "programmes");

            migrationBuilder.DropTable(
                name: "purchases");

            migrationBuilder.DropTable(
                name: "staffing");

            migrationBuilder.DropTable(
                name: "three_public_amounts");
        }
    }
}
