using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetDisclosure.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FinalAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "closing_balance",
                table: "budget_lines",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "opening_balance",
                table: "budget_lines",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "planned",
                table: "budget_lines",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "received",
                table: "budget_lines",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "closing_balance",
                table: "budget_lines");

            migrationBuilder.DropColumn(
                name: "opening_balance",
                table: "budget_lines");

            migrationBuilder.DropColumn(
                name: "planned",
                table: "budget_lines");

            migrationBuilder.DropColumn(
                name: "received",
                table: "budget_lines");
        }
    }
}
