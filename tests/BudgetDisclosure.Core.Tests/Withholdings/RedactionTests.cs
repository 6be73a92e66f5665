using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Withholdings;

public class RedactionTests
{
    private static readonly Disclosure Published = SampleDisclosures.Full with { Salt = "00" };

    [Fact]
    public void Table_Withheld_IsAStubInItsPlace()
    {
        var left = Published.Without(new("income-expenditure"))!;

        var stub = left.Tables[0];
        Assert.Equal((Published.Tables[0].Slug, Published.Tables[0].Title, true), (stub.Slug, stub.Title, stub.Withheld));
        Assert.Empty(stub.Columns);
        Assert.Empty(stub.Rows);
        Assert.Empty(stub.Notes);
        Assert.Null(stub.Unit);
        Assert.Null(left.Salt);
        Assert.Equal(Published.Tables.Skip(1), left.Tables.Skip(1));
    }

    [Fact]
    public void Table_OfAnotherOrganisation_GoesAlone()
    {
        var left = Published.Without(new("three-public", "434001"))!;

        Assert.Equal([false, false, false, true, false], left.Tables.Select(table => table.Withheld));
    }

    [Fact]
    public void Cell_Withheld_LeavesItsPlaceAndNothingElse()
    {
        var before = Published.Tables[0];
        var id = CellIds.Of(before)[0, 2];

        var after = Published.Without(new("income-expenditure", Cell: id))!.Tables[0];

        Assert.Equal(DisclosureCell.Gone, after.Rows[0].Cells[2]);
        Assert.Equal(DisclosureCell.WithheldText, after.Rows[0].Cells[2].Shown);
        Assert.False(after.Rows[0].Withheld);
        Assert.Equal(before.Rows[0].Cells.Where((_, i) => i != 2), after.Rows[0].Cells.Where((_, i) => i != 2));
        Assert.Equal(before.Rows[1], after.Rows[1]);
    }

    [Theory]
    [InlineData("cell")]
    [InlineData("row")]
    [InlineData("table")]
    public void Edit_OfWhatWasWithheld_LosesItsTexts(string kind)
    {
        var (table, ids) = (Published.Tables[0], CellIds.Of(Published.Tables[0]));
        var of = new DisclosureEdit(EditKind.Cell, table.Rows[0].Cells[2].At!.Value, "张三 1.00", "2.00", "张三的数");
        var header = of with { At = SourcePosition.OfTableCell(77, 1, 1) };
        var elsewhere = of with { At = Published.Tables[1].Rows[0].Cells[^1].At!.Value };

        var left = (Published with { Edits = [of, header, elsewhere] }).Without(kind switch
        {
            "cell" => new(table.Slug, Cell: ids[0, 2]),
            "row" => new(table.Slug, Row: ids.RowOf(0, 2)),
            _ => new(table.Slug),
        })!;

        Assert.Equal([of.WithoutTexts(), kind == "table" ? header.WithoutTexts() : header, elsewhere], left.Edits);
        Assert.Equal(("", "", "", true), (left.Edits[0].Was, left.Edits[0].Now, left.Edits[0].Reason, left.Edits[0].Withheld));
    }

    [Fact]
    public void Row_OfATableWithCodes_GoesWithItsCode()
    {
        var before = Published.Tables[1];
        var row = CellIds.Of(before).RowOf(0, 0);

        var after = Published.Without(new("general-expenditure", Row: row))!.Tables[1];

        Assert.True(after.Rows[0].Withheld);
        Assert.Null(after.Rows[0].Code);
        Assert.Equal(before.Rows.Skip(1), after.Rows.Skip(1));
    }

    [Fact]
    public void Row_OfATwoSidedTable_GoesWithItsOwnSideOnly()
    {
        var row = CellIds.Of(Published.Tables[0]).RowOf(0, 1);

        var after = Published.Without(new("income-expenditure", Row: row))!.Tables[0].Rows[0];

        Assert.Equal([false, true, true, false, false], after.Cells.Select(cell => cell.Withheld));
    }

    [Theory]
    [InlineData("assets", "434001", null, null)]
    [InlineData("procurement", null, null, null)]
    [InlineData("income-expenditure", null, "0.没有", null)]
    [InlineData("income-expenditure", null, null, "0.没有.income.amount")]
    public void Part_ThatIsNotShown_GivesNothing(string slug, string? scope, string? row, string? cell) =>
        Assert.Null(Published.Without(new(slug, scope, row, cell)));

    [Fact]
    public void Part_WithheldAlready_IsNotShown()
    {
        var id = CellIds.Of(Published.Tables[0])[0, 2];
        var part = new WithheldPart("income-expenditure", Cell: id);

        Assert.Null(Published.Without(part)!.Without(part));
        Assert.Null(Published.Without(new("income-expenditure"))!.Without(part));
    }

    [Fact]
    public void Facts_OfWhatIsLeft_HoldNothingOfTheTable()
    {
        var origin = new FactOrigin("130630", 2019, Guid.Empty);

        var facts = FactExtraction.Extract(Published.Without(new("three-public"))!, origin);

        Assert.Single(facts.OfType<FactTable>(), table => table is { Slug: "three-public", ScopeCode: null, TableNumber: 3 });
        Assert.DoesNotContain(facts.OfType<ThreePublicAmount>(), amount => amount.TableNumber == 3);
    }

    [Theory]
    [InlineData("table", "income", null, null, null, "income")]
    [InlineData("table", "income", "434001", null, null, "income?scope=434001")]
    [InlineData("table", "income", "水利局#1", null, null, "income?scope=%E6%B0%B4%E5%88%A9%E5%B1%80%231")]
    [InlineData("row", "income", null, "0.合计#?scope=", null, "income#0.合计#?scope=")]
    [InlineData("cell", "income", "434001", null, "合计~2.total", "income?scope=434001#合计~2.total")]
    public void Part_PrintedAndRead_IsTheSame(
        string kind, string slug, string? scope, string? row, string? cell, string printed)
    {
        var part = new WithheldPart(slug, scope, row, cell);

        Assert.Equal((kind, printed), (part.Kind, part.ToString()));
        Assert.Equal(part, WithheldPart.Parse(kind, printed));
    }
}
