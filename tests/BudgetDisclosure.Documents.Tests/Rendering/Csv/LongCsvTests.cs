using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Documents.Rendering.Csv;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Rendering.Csv;

public class LongCsvTests
{
    [Fact]
    public void Write_TwoSidedTable_GivesARowForEachFigureWithCodeNameAndPlace()
    {
        var table = new DisclosureTable
        {
            Slug = "income-expenditure",
            Title = "收支总表",
            Unit = "万元",
            Columns =
            [
                new("income.item", ["收入", "项目"], 0), new("income.amount", ["收入", "预算数"], 0),
                new("expenditure.item", ["支出", "项目"], 1), new("expenditure.amount", ["支出", "预算数"], 1),
            ],
            Rows =
            [
                new(
                [
                    new("=财政拨款,收入"), new("-1,308.71", SourcePosition.OfTableCell(1, 4, 2) with { SourceId = "s2" }) { Amount = new(-1_308_710_000) },
                    new("一、教育支出"), new("—"),
                ]),
            ],
        };
        var check = new Check("R01", Outcome.Rounding, "") { Operands = [new("收入", "", null) { Cell = new(0, 0, 1) }] };

        var lines = Written(SampleDisclosures.Full with { Tables = [table] }, check, check with { Outcome = Outcome.Holds });

        Assert.Equal("\ufeff" + string.Join(',', LongCsv.Columns), lines[0]);
        Assert.Equal(
            $"130630,434,,2019,budget,2,income-expenditure,,\"'=财政拨款,收入\",收入/预算数,\"-1,308.71\",-13087100.00,万元," +
            $"{SampleDisclosures.Full.Sources[1].Sha256},\"s2: table 1, row 4, column 2\",rounding",
            lines[1]);
        Assert.Equal(2, lines.Count);
    }

    [Fact]
    public void Write_WithheldTable_LeavesItOut()
    {
        var left = SampleDisclosures.Full.Without(new("assets"))!;

        Assert.Contains(Written(SampleDisclosures.Full), line => line.Contains(",assets,", StringComparison.Ordinal));
        Assert.DoesNotContain(Written(left), line => line.Contains(",assets,", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_RandomDisclosures_GivesEveryFigureItsRow()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var disclosure = RandomDisclosures.Of(seed);
            var figures = disclosure.Tables.Where(table => !table.Withheld).SelectMany(table => table.Rows)
                .SelectMany(row => row.Cells).Count(cell => cell.Amount is not null || cell.Value is not null);

            Assert.Equal(figures, Records(Text(disclosure)) - 1);
        }
    }

    private static List<string> Written(Disclosure disclosure, params Check[] checks) =>
        [.. Text(disclosure, checks).Split("\r\n").SkipLast(1)];

    private static string Text(Disclosure disclosure, params Check[] checks)
    {
        var stream = new MemoryStream();
        using (var csv = new LongCsv(stream))
            csv.Write(disclosure, checks);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A line break between quotation marks ends no record.</summary>
    private static int Records(string text)
    {
        var (records, quoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (!quoted && text[i] == '\r')
                records++;
        }
        return records;
    }
}
