using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Tests.Facts;

public class FactExtractionTests
{
    private static readonly FactOrigin Origin = new("130630", 2019, Guid.CreateVersion7());

    /// <summary>Two columns that say the same would lose an amount without anybody noticing.</summary>
    [Fact]
    public void BudgetTables_InEveryForm_HaveAnAmountForEachColumn()
    {
        string[] ofTheirOwn = ["three-public", "three-public-changes", "final-three-public", "performance", "units", "procurement", "assets"];
        var forms = TableCatalogue.All.Where(table => !ofTheirOwn.Contains(table.Slug))
            .SelectMany(table => table.Forms.Select(form => (table, form)));

        Assert.All(forms, pair =>
        {
            var keys = pair.form.Columns.Where(column => column.Kind == ColumnKind.Amount)
                .GroupBy(column => column.Key).Select(group => group.First())
                .Select(column => (column.Entry, Amount(column, pair.table)));
            Assert.Distinct(keys);
        });

        static string Amount(ColumnDescription column, TableDescription table) =>
            column.Stage is { } stage && stage != table.Stage ? "planned"
            : column.Measure != Measure.Total ? column.Measure.Word()
            : column.Fund == Fund.All || column.Fund == table.Fund ? "total" : column.Fund.Word();
    }

    [Fact]
    public void Extract_TheNationalFormOfPerformance_ReadsThreeLevelsOfIndicators()
    {
        string[] keys = ["project", "budget", "indicator.first", "indicator.second", "indicator", "nature", "value", "measure"];
        var facts = Extract("performance", keys,
            ["会议保障", "5.00", "产出指标", "数量指标", "会议次数", "≥", "12", "次"],
            ["会议保障", "", "产出指标", "时效指标", "按时完成率", "=", "100", "%"],
            ["信息系统", "1.00", "效益指标", "社会效益", "满意度", "≥", "95", "%"]);

        var indicators = facts.OfType<Indicator>().ToList();
        Assert.Equal([1, 3], facts.OfType<Programme>().Select(programme => programme.RowNumber));
        Assert.Equal([1, 1, 3], indicators.Select(indicator => indicator.ProgrammeRow));
        Assert.Equal(
            ("产出指标", "数量指标", "会议次数", "≥", "12", "次"),
            (indicators[0].Kind, indicators[0].Aspect, indicators[0].Name, indicators[0].Nature, indicators[0].Target,
                indicators[0].CountedIn));
        Assert.Empty(facts.OfType<ProgrammeActivity>());
    }

    [Fact]
    public void Extract_RowsAndColumns_CountFromOne()
    {
        var facts = Extract("units", ["unit", "code"], ["甲局", "900001"]);

        Assert.Equal([1, 2], facts.OfType<FactColumn>().Select(column => column.ColumnNumber));
        Assert.Equal((1, "900001"), (facts.OfType<UnitStaffing>().Single().RowNumber, facts.OfType<UnitStaffing>().Single().Code));
    }

    private static IReadOnlyList<Fact> Extract(string slug, string[] keys, params string[][] rows) =>
        FactExtraction.Extract(
            new()
            {
                Stage = Stage.Budget,
                Tables =
                [
                    new()
                    {
                        Slug = slug, Title = slug, Columns = [.. keys.Select(key => new DisclosureColumn(key, [key]))],
                        Rows = [.. rows.Select(row => new DisclosureRow([.. row.Select(text => new DisclosureCell(text))]))],
                    },
                ],
            },
            Origin);
}
