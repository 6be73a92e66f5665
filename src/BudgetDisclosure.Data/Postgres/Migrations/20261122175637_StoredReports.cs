using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BudgetDisclosure.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class StoredReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "pdf_renderer",
                table: "publications",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "pdf_renderer",
                table: "publications");
        }
    }
}
