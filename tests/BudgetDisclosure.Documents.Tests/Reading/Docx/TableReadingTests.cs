using System.Text.Json;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading.Ooxml;
using BudgetDisclosure.Testing;
using static BudgetDisclosure.Testing.DocxFile;

namespace BudgetDisclosure.Documents.Tests.Reading.Docx;

public sealed class TableReadingTests
{
    private const string Restart = "<w:vMerge w:val=\"restart\"/>";
    private const string GoesOn = "<w:vMerge/>";

    [Fact]
    public void Table_ListsEveryCellWithItsPosition()
    {
        var document = DocxDocuments.Read(Table(["科目", "金额"], ["", "1.00"]));
        var table = Assert.Single(document.Tables());
        Assert.True(table.SpansKnown);
        Assert.Equal("table 1, row 1, column 1", table.Position.ToString());
        Assert.Equal(["科目", "金额", "", "1.00"], table.Rows.SelectMany(r => r.Cells).Select(c => c.Text));
        Assert.Equal("table 1, row 2, column 2", table.Rows[1].Cells[1].Position.ToString());
    }

    [Fact]
    public void MergeAcross_WidensTheCellAndShiftsTheNext() => Assert.Equal("甲@0→3 乙@3\n丙@2 丁@3",
        Draw(Row(Cell("甲", "<w:gridSpan w:val=\"3\"/>"), Cell("乙")),
            "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + Cell("丙") + Cell("丁") + "</w:tr>"));

    [Fact]
    public void MergeDown_LengthensTheCellAndDropsThoseBelow() => Assert.Equal("甲@0↓3 a@1\nb@1\nc@1\n丁@0 d@1", Draw(
        Row(Cell("甲", Restart), Cell("a")), Row(Cell("", GoesOn), Cell("b")),
        Row(Cell("", "<w:vMerge w:val=\"continue\"/>"), Cell("c")), Row(Cell("丁"), Cell("d"))));

    [Fact]
    public void MergeBothWays_IsOneCell() => Assert.Equal("甲@0→2↓2 a@2\nb@2", Draw(
        Row(Cell("甲", "<w:gridSpan w:val=\"2\"/>" + Restart), Cell("a")),
        Row(Cell("", "<w:gridSpan w:val=\"2\"/>" + GoesOn), Cell("b"))));

    [Fact]
    public void NewMergeRightBelow_IsACellOfItsOwn() => Assert.Equal("甲@0↓2\n\n乙@0↓2\n", Draw(
        Row(Cell("甲", Restart)), Row(Cell("", GoesOn)), Row(Cell("乙", Restart)), Row(Cell("", GoesOn))));

    [Fact]
    public void ContinuationWithoutABeginning_IsACellOfItsOwn() =>
        Assert.Equal("甲@0\n乙@0", Draw(Row(Cell("甲")), Row(Cell("乙", GoesOn))));

    [Fact]
    public void ContinuationOfAnotherWidth_IsACellOfItsOwn() => Assert.Equal("甲@0\n乙@0→2",
        Draw(Row(Cell("甲", Restart)), Row(Cell("乙", GoesOn + "<w:gridSpan w:val=\"2\"/>"))));

    [Fact]
    public void OldMergeAcross_IsRead() => Assert.Equal("甲@0→2 丙@2", Draw(
        Row(Cell("甲", "<w:hMerge w:val=\"restart\"/>"), Cell("", "<w:hMerge/>"), Cell("丙"))));

    [Theory]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("x")]
    [InlineData("99999999999999")]
    public void SpanThatIsNoSpan_CountsAsOne(string span) =>
        Assert.Equal("甲@0 乙@1", Draw(Row(Cell("甲", $"<w:gridSpan w:val=\"{span}\"/>"), Cell("乙"))));

    [Fact]
    public void Columns_UpToTheBound_AreAccepted() =>
        Assert.Equal($"甲@0→{PartScan.MaxColumns - 1} 乙@{PartScan.MaxColumns - 1}",
            Draw(Row(Cell("甲", $"<w:gridSpan w:val=\"{PartScan.MaxColumns - 1}\"/>"), Cell("乙"))));

    [Theory]
    [InlineData("<w:gridSpan w:val=\"512\"/>", "0")]
    [InlineData("<w:gridSpan w:val=\"2147483647\"/>", "0")]
    [InlineData("", "511")]
    [InlineData("", "2147483647")]
    public void Columns_BeyondTheBound_AreRefusedWithTheRow(string properties, string before)
    {
        var refusal = DocxDocuments.Refused($"<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"{before}\"/></w:trPr>" +
            $"{Cell("甲", properties)}{Cell("乙")}</w:tr></w:tbl>");
        Assert.Equal("too-many-columns", refusal.Code);
        Assert.Contains("第 1 张表第 1 行", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void ParagraphsOfACell_AreJoinedByLineBreaks() =>
        Assert.Equal("甲\n\n乙@0", Draw(Row($"<w:tc>{P("甲")}<w:p/>{P("乙")}</w:tc>")));

    [Fact]
    public void ControlsAroundRowsAndCells_AreTransparent() => Assert.Equal("甲@0 乙@1", Draw(
        $"<w:sdt><w:sdtPr/><w:sdtContent><w:tr><w:sdt><w:sdtPr/><w:sdtContent>{Cell("甲")}</w:sdtContent></w:sdt>" +
        $"{Cell("乙")}</w:tr></w:sdtContent></w:sdt>"));

    [Fact]
    public void NestedTable_ComesAfterTheOuterOneWithTheNextNumber()
    {
        var outer = $"<w:tbl>{Row(Cell("甲"), $"<w:tc>{P("前")}{Table(["内1", "内2"])}{P("后")}</w:tc>")}</w:tbl>";
        var document = DocxDocuments.Read(outer + Table(["次"]));
        Assert.Equal(["甲@0 前\n后@1", "内1@0 内2@1", "次@0"], document.Tables().Select(t => t.Drawn()));
        Assert.Equal([1, 2, 3], document.Tables().Select(t => t.Position.Ordinal));
        var finding = Assert.Single(document.Findings);
        Assert.Same(FindingKinds.NestedTable, finding.Kind);
        Assert.Equal("table 1, row 1, column 2", finding.At.ToString());
    }

    [Fact]
    public void HiddenRow_IsReadMarkedAndReported()
    {
        var document = DocxDocuments.Read(
            $"<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr>{Cell("密")}</w:tr>{Row(Cell("明"))}</w:tbl>");
        Assert.Equal([true, false], document.Tables()[0].Rows.Select(row => row.Hidden));
        Assert.Same(FindingKinds.HiddenContent, Assert.Single(document.Findings).Kind);
    }

    [Fact]
    public void Cells_BeyondTheBound_AreRefused()
    {
        var row = $"<w:tr>{string.Concat(Enumerable.Repeat("<w:tc/>", 500))}</w:tr>";
        var body = string.Concat(Enumerable.Range(0, 2001).Select(i => $"<w:tbl>{row}</w:tbl>{P($"{i * 7919L * 104729L}")}"));
        Assert.Equal("too-many-cells", DocxDocuments.Refused(body).Code);
    }

    [SharedFact]
    public void Laiyuan_HasItsFourteenTablesWithSpans()
    {
        var tables = DocxDocuments.Read(SharedFiles.Read("samples/laiyuan-2019.docx")).Tables();
        Assert.Equal(14, tables.Count);
        Assert.All(tables, AssertFillsItsGrid);
        Assert.Contains(tables[0].Rows.SelectMany(r => r.Cells), c => c.Text == "1308.71");
        Assert.Contains(tables[1].Rows.SelectMany(r => r.Cells), c => c is { ColumnSpan: > 1 } or { RowSpan: > 1 });
    }

    [SharedFact]
    public void Qinglong_HasItsFourTablesWithSpans()
    {
        var tables = DocxDocuments.Read(SharedFiles.Read("samples/qinglong-2018.docx")).Tables();
        Assert.Equal(4, tables.Count);
        Assert.All(tables, AssertFillsItsGrid);
    }

    /// <summary>Rows of figures; titles and unit lines among the expected rows stand outside the tables.</summary>
    [SharedTheory]
    [InlineData("laiyuan-2019")]
    [InlineData("qinglong-2018")]
    public void Sample_HoldsEveryExpectedRow(string name)
    {
        var tables = DocxDocuments.Read(SharedFiles.Read($"samples/{name}.docx")).Tables();
        var rows = tables.SelectMany(table => table.Rows)
            .Select(row => Printed(row.Cells.Select(cell => cell.Text))).ToHashSet();
        using var expected = JsonDocument.Parse(SharedFiles.Read($"expected/{name}.cells.json"));
        var missing = expected.RootElement.EnumerateObject().SelectMany(table => table.Value.EnumerateArray())
            .Select(row => Printed(row.EnumerateArray().Select(cell => cell.GetString() ?? "")))
            .Where(row => row.Any(char.IsAsciiDigit) && row.Count(c => c == '|') > 1 && !rows.Contains(row));
        Assert.Empty(missing);
    }

    /// <summary>Without white space: a line break inside a cell is not in the text export.</summary>
    private static string Printed(IEnumerable<string> texts) => string.Join('|', texts
        .Select(text => string.Concat(text.Where(c => !char.IsWhiteSpace(c)))).Where(text => text.Length > 0));

    /// <summary>Spans are right when the cells cover the grid: every square once.</summary>
    private static void AssertFillsItsGrid(SourceTable table)
    {
        var width = table.Rows[0].Cells.Sum(cell => cell.ColumnSpan);
        var covered = table.Rows.SelectMany((row, i) => row.Cells.SelectMany(cell =>
            from r in Enumerable.Range(i, cell.RowSpan)
            from c in Enumerable.Range(cell.Column, cell.ColumnSpan)
            select (r, c))).ToList();
        Assert.Equal(covered.Count, covered.Distinct().Count());
        Assert.Equal(width * table.Rows.Count, covered.Count);
    }

    private static string Draw(params string[] rows) =>
        DocxDocuments.Read($"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>").Tables().Single().Drawn();
}
