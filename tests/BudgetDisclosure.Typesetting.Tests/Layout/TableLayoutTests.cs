using BudgetDisclosure.Typesetting.Layout;

namespace BudgetDisclosure.Typesetting.Tests.Layout;

public class TableLayoutTests
{
    private static readonly SampleReport Sample = new(11);

    [Fact]
    public void LayOut_TableOverPages_RepeatsHeaderAndUnitAsArtifactsOnEach()
    {
        var laid = Laid.Out(Sample.Budget(7, 120));

        Assert.True(laid.Pages.Count >= 4);
        Assert.Contains("科目编码", Laid.WithoutBlanks(string.Concat(Laid.ContentOf(laid.Pages[0]))));
        foreach (var page in laid.Pages.Skip(1))
        {
            Assert.DoesNotContain("科目编码", Laid.WithoutBlanks(string.Concat(Laid.ContentOf(page))));
            var artifacts = string.Concat(Laid.ArtifactsOf(page));
            Assert.All(["续表", "单位：万元", "功能分类科目", "科目编码", "第6项资金来源"], text => Assert.Contains(text, artifacts));
        }
    }

    [Fact]
    public void LayOut_TableOverPages_HasEachCellOnceInTheTreeWithItsText()
    {
        var table = Sample.Performance(30);

        var laid = Laid.Out(table);

        var texts = Laid.TextsByTag(laid);
        var rows = Laid.TagsBelow(laid.Structure).Where(tag => tag.Kind == TagKind.TR).ToList();
        Assert.Equal(
            table.Header.Concat(table.Rows).Select(CellTexts),
            rows.Select(row => row.Children.Select(cell => Laid.WithoutBlanks(string.Concat(texts[cell])))));
        Assert.Equal(
            table.Header.Concat(table.Rows).SelectMany(row => row.Cells).Select(cell => cell.RowSpan),
            rows.SelectMany(row => row.Children).Select(cell => cell.RowSpan));
        Laid.AssertNothingLeavesItsPlace(laid);
    }

    [Fact]
    public void LayOut_KeyColumn_HeadsItsRows()
    {
        var laid = Laid.Out(Sample.Budget(5, 2));

        var rows = Laid.TagsBelow(laid.Structure).Where(tag => tag.Kind == TagKind.TR).ToList();
        (TagKind, HeaderScope) header = (TagKind.TH, HeaderScope.Column), key = (TagKind.TH, HeaderScope.Row), data = (TagKind.TD, HeaderScope.None);
        Assert.All(rows.Take(2).SelectMany(row => row.Children), cell => Assert.Equal(header, (cell.Kind, cell.Scope)));
        Assert.Equal([key, key, data, data, data], rows[^1].Children.Select(cell => (cell.Kind, cell.Scope)));
        Assert.Equal([2, 1, 2], rows[0].Children.Select(cell => cell.ColumnSpan));
    }

    [Fact]
    public void LayOut_RowHigherThanAPage_IsCutAndKeepsItsText()
    {
        var text = Sample.Name(10_000);

        var laid = Laid.Out(Plain([["名称", "说明"]], [["前", "后"], ["短", text], ["尾", "尾"]]));

        Assert.True(laid.Pages.Count > 5);
        Assert.Contains(text, Laid.TextsByTag(laid).Select(lines => string.Concat(lines)));
        Laid.AssertNothingLeavesItsPlace(laid);
    }

    [Fact]
    public void LayOut_RowThatDoesNotFit_GoesWholeToTheNextPage()
    {
        var laid = Laid.Out(Plain([["名称", "说明"]], [.. Enumerable.Range(0, 60).Select(i => new[] { $"行{i}", "一\n二\n三\n四" })]));

        Assert.All(laid.Pages, page => Assert.Equal(0, Laid.ContentOf(page).Count(line => line is "一" or "二" or "三" or "四") % 4));
    }

    [Fact]
    public void LayOut_RowsThatACellJoins_GoTogetherToTheNextPage()
    {
        var table = Plain([["名称", "说明"]], []) with
        {
            Rows = [.. Enumerable.Range(0, 40).SelectMany(i => (TableRow[])[
                new([new($"组{i}") { RowSpan = 4 }, new("甲")]), .. Enumerable.Range(0, 3).Select(_ => new TableRow([new("乙")]))])],
        };

        var laid = Laid.Out(table);

        Assert.True(laid.Pages.Count > 2);
        Assert.All(laid.Pages, page =>
        {
            var lines = Laid.ContentOf(page);
            Assert.Equal(3 * lines.Count(line => line.StartsWith('组')), lines.Count(line => line == "乙"));
        });
        Laid.AssertNothingLeavesItsPlace(laid);
    }

    [Fact]
    public void LayOut_RowSpanThatAPageCuts_CarriesOnBelowTheRepeatedHeader()
    {
        var text = Sample.Name(3_000);
        var table = Plain([["名称", "说明"]], []) with
        {
            Rows = [new([new(text) { RowSpan = 80 }, new("甲")]), .. Enumerable.Range(0, 79).Select(i => new TableRow([new($"行{i}")]))],
        };

        var laid = Laid.Out(table);

        Assert.True(laid.Pages.Count(page => Laid.ContentOf(page).Any(line => line.Length > 5)) >= 2);
        Assert.Contains(text, Laid.TextsByTag(laid).Select(lines => string.Concat(lines)));
        Laid.AssertNothingLeavesItsPlace(laid);
    }

    [Fact]
    public void LayOut_RowSpanHigherThanItsRows_MakesTheLastOfThemHigher()
    {
        var table = Plain([["名称", "说明"]], []) with
        {
            Rows = [new([new("一\n二\n三\n四\n五\n六\n七\n八") { RowSpan = 2 }, new("甲")]), new([new("乙")]), new([new("丙"), new("丁")])],
        };

        var laid = Laid.Out(table);

        var baselines = laid.Pages[0].Texts.ToLookup(Laid.TextOf, text => text.Baseline);
        Assert.True(baselines["丙"].Single() > baselines["八"].Single() + 10);
        Laid.AssertNothingLeavesItsPlace(laid);
    }

    [Fact]
    public void LayOut_HeaderHigherThanHalfAPage_IsNotRepeatedAndNotLost()
    {
        var header = Sample.Name(6_000);

        var laid = Laid.Out(Plain([["名称", header]], [.. Enumerable.Range(0, 60).Select(i => new[] { $"行{i}", "值" })]));

        Assert.Contains(header, Laid.TextsByTag(laid).Select(lines => string.Concat(lines)));
        var artifacts = Laid.ArtifactsOf(laid.Pages[^1]);
        Assert.Equal(["续表", "第"], artifacts.Select(text => text[..Math.Min(2, text.Length)].TrimEnd()).Take(2));
        Laid.AssertNothingLeavesItsPlace(laid);
    }

    [Theory]
    [InlineData(9, PageOrientation.Portrait)]
    [InlineData(10, PageOrientation.Landscape)]
    public void LayOut_ColumnsOfAmounts_LieWhenTheyNoLongerStand(int columns, object orientation)
    {
        var laid = Laid.Out(Amounts(columns, rows: 3));

        Assert.Equal((PageOrientation)orientation, Assert.Single(laid.Pages).Orientation);
        Laid.AssertNothingLeavesItsPlace(laid);
    }

    [Theory]
    [InlineData(16, 1)]
    [InlineData(17, 2)]
    public void LayOut_ColumnsOfAmounts_AreCutIntoPartsWhenTheyNoLongerLie(int columns, int parts)
    {
        var laid = Laid.Out(Amounts(columns, rows: 3));

        var tables = laid.Structure.Children.Where(tag => tag.Kind == TagKind.Table).ToList();
        Assert.Equal(parts, tables.Count);
        Assert.All(laid.Pages, page => Assert.Equal(PageOrientation.Landscape, page.Orientation));
        Laid.AssertNothingLeavesItsPlace(laid);
    }

    [Fact]
    public void LayOut_TableOfEightyColumns_HasTheKeyColumnInEachPartAndEveryAmountOnce()
    {
        var table = Amounts(80, rows: 30);

        var laid = Laid.Out(table with { Header = [new([new("全部") { ColumnSpan = 80 }]), .. table.Header] });

        var texts = Laid.TextsByTag(laid);
        var parts = laid.Structure.Children.Where(tag => tag.Kind == TagKind.Table).ToList();
        Assert.True(parts.Count > 4);
        Assert.All(parts, part => Assert.Equal(
            Enumerable.Range(0, 30).Select(i => $"科目{i}"),
            Laid.TagsBelow(part).Where(tag => tag.Scope == HeaderScope.Row).Select(tag => string.Concat(texts[tag]))));
        Assert.Equal(
            table.Rows.SelectMany(row => row.Cells.Skip(1)).Select(cell => cell.Text).Order(),
            parts.SelectMany(Laid.TagsBelow).Where(tag => tag.Kind == TagKind.TD).Select(tag => string.Concat(texts[tag])).Order());
        Laid.AssertNothingLeavesItsPlace(laid);
    }

    [Fact]
    public void LayOut_AmountsInAColumn_EndAtOneEdge()
    {
        var laid = Laid.Out(Plain([["名称", "金额"]], [["甲", "1.00"], ["乙", "123456.78"], ["丙", "-0.50"]]));

        var ends = laid.Pages[0].Texts.Where(text => Laid.TextOf(text).Contains('.'))
            .Select(text => Math.Round(text.X + (text.Letters.Sum(letter => letter.Advance) * text.Size / 1000), 3));
        Assert.Single(ends.Distinct());
    }

    [Fact]
    public void LayOut_TableWithoutRows_StillShowsItsHeader()
    {
        var laid = Laid.Out(Plain([["名称", "金额"]], []));

        Assert.Equal(["名称", "金额"], Laid.ContentOf(laid.Pages[0]));
    }

    [Fact]
    public void LayOut_RowThatEndsEarly_IsFilledAndOneTooLongIsRefused()
    {
        var filled = Laid.Out(Plain([], [["甲"]]));

        Assert.Equal(2, Laid.TagsBelow(filled.Structure).Single(tag => tag.Kind == TagKind.TR).Children.Count);
        Assert.Throws<ArgumentException>(() => Laid.Out(Plain([], [["甲", "乙", "丙"]])));
        Assert.Throws<ArgumentException>(() => Laid.Out(Plain([], []) with { Columns = [] }));
    }

    [Fact]
    public void LayOut_RulesBetweenCells_LeaveOutWhereACellIsMerged()
    {
        var laid = Laid.Out(Plain([], []) with { Rows = [new([new("合并") { ColumnSpan = 2 }]), new([new("甲"), new("乙")])] });

        var page = laid.Pages[0];
        var inner = InnerVertical(page);
        var baselines = page.Texts.ToLookup(Laid.TextOf, text => text.Baseline);
        Assert.InRange(inner.Y1, baselines["合并"].Single(), baselines["甲"].Single());
    }

    [Fact]
    public void LayOut_ColumnsWithShares_AreAsWideAsTheSharesSay()
    {
        var laid = Laid.Out(Plain([["甲", "乙"]], []) with
        {
            Columns = [new(CellAlignment.Left) { Share = 1 }, new(CellAlignment.Left) { Share = 3 }],
        });

        var page = laid.Pages[0];
        var edge = InnerVertical(page).X1;
        Assert.Equal(page.Left + ((page.Right - page.Left) / 4), edge, 3);
    }

    [Fact]
    public void LayOut_TablesOfAnySpans_ShowEveryCellOnceAndNothingUponAnother()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var table = AnyTable(new(seed));

            var laid = Laid.Out(new Paragraph(Sample.Name(seed * 17)), table, new Paragraph("尾"));

            var shown = Laid.TextsByTag(laid).Where(texts => texts.Key.Kind is TagKind.TH or TagKind.TD)
                .Select(texts => Laid.WithoutBlanks(string.Concat(texts))).Where(text => text is not []);
            var parts = laid.Structure.Children.Count(tag => tag.Kind == TagKind.Table);
            var wanted = table.Header.Concat(table.Rows).SelectMany(CellTexts).Where(text => text is not []).Order();
            if (parts == 1)
                Assert.Equal(wanted, shown.Order());
            else
                Assert.Empty(wanted.Except(shown));
            Laid.AssertNothingLeavesItsPlace(laid);
        }
    }

    /// <summary>Cells of one letter to a page, over one or several rows and columns, as chance has it.</summary>
    private static Table AnyTable(Random random)
    {
        var columns = random.Next(1, 14);
        return Plain([], []) with
        {
            Columns = [.. Enumerable.Range(0, columns).Select(i => new TableColumn((CellAlignment)random.Next(3)) { IsKey = i < random.Next(3) })],
            Header = Rows(random.Next(4), _ => random.Next(1, 12)),
            Rows = Rows(random.Next(50), _ => random.Next(30) == 0 ? random.Next(1, 1_200) : random.Next(0, 25)),
            RightLine = random.Next(2) == 0 ? "单位：元" : null,
            Caption = random.Next(2) == 0 ? "标题" : null,
        };

        List<TableRow> Rows(int count, Func<int, int> length)
        {
            var (rows, covered) = (new List<TableRow>(), new int[columns]);
            for (var row = 0; row < count; row++)
                rows.Add(new(Cells(covered, length)) { Emphasised = random.Next(10) == 0 });
            return rows;
        }

        List<TableCell> Cells(int[] covered, Func<int, int> length)
        {
            var cells = new List<TableCell>();
            for (var column = 0; column < columns;)
            {
                if (covered[column] > 0)
                {
                    covered[column++]--;
                    continue;
                }
                var free = covered.Skip(column).TakeWhile(rows => rows == 0).Count();
                var (wide, high) = (random.Next(4) == 0 ? random.Next(1, free + 1) : 1, random.Next(4) == 0 ? random.Next(1, 9) : 1);
                cells.Add(new(Sample.Name(length(column))) { ColumnSpan = wide, RowSpan = high });
                covered.AsSpan(column, wide).Fill(high - 1);
                column += wide;
            }
            return cells;
        }
    }

    private static DrawnRule InnerVertical(Page page) => page.Rules.Single(rule =>
        Math.Abs(rule.X1 - rule.X2) < 0.01 && rule.X1 > page.Left + 1 && rule.X1 < page.Right - 1);

    private static IEnumerable<string> CellTexts(TableRow row) => row.Cells.Select(cell => Laid.WithoutBlanks(cell.Text));

    private static Table Amounts(int columns, int rows) => Plain(
        [[.. Enumerable.Range(0, columns).Select(i => $"列{i}")]],
        [.. Enumerable.Range(0, rows).Select(row =>
            (string[])[$"科目{row}", .. Enumerable.Range(1, columns - 1).Select(i => $"{100_000 + (1000 * row) + i}.25")])]);

    private static Table Plain(string[][] header, string[][] rows) => new()
    {
        Columns = [.. Enumerable.Range(0, Math.Max(2, header.Select(row => row.Length).DefaultIfEmpty().Max()))
            .Select(i => new TableColumn(i == 0 ? CellAlignment.Left : CellAlignment.Right) { IsKey = i == 0 })],
        Header = [.. header.Select(Row)],
        Rows = [.. rows.Select(Row)],
    };

    private static TableRow Row(string[] cells) => new([.. cells.Select(cell => new TableCell(cell))]);
}
