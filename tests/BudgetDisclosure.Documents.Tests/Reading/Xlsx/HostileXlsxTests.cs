using System.Diagnostics;
using BudgetDisclosure.Core;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Reading.Xlsx;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reading.Xlsx;

/// <summary>Files made to cost: they must not, by the CPU time of this process, so nothing runs beside them.</summary>
[Collection(nameof(Undisturbed))]
public class HostileXlsxTests
{
    /// <summary>The demand is two seconds; a build for debugging takes about twice the time of a release.</summary>
    private static readonly TimeSpan bound = TimeSpan.FromSeconds(4);

    [Fact]
    public void Reader_GivenTheFirstAndTheLastCell_HoldsTwoCells()
    {
        var file = XlsxFile.Of(
            "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row>");

        var document = new XlsxReader().Read(file.ToBytes(), default);

        Assert.Equal(["A1=1", "XFD1048576=2"], Workbooks.Cells((SourceTable)document.Blocks[0]));
    }

    [Fact]
    public void Upload_OfTheFirstAndTheLastCell_IsRefused() =>
        Assert.Equal("too-many-columns", Workbooks.Refused(XlsxFile.Of(
            "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row>")).Code);

    [Fact]
    public void Merges_AMillion_AreRefusedInTime()
    {
        var file = XlsxFile.Of("<row r='1'><c r='A1'><v>1</v></c></row>",
            "<mergeCells>" + string.Concat(Enumerable.Repeat("<mergeCell ref='A1:XFD1048576'/>", 1_000_000)) +
            "</mergeCells>");

        AssertInTime(file, refused: true);
    }

    [Fact]
    public void Merges_AsManyAsAllowedAndOverlapping_AreReadInTime()
    {
        var rows = string.Concat(Enumerable.Range(1, 50_000).Select(n =>
            $"<row r='{n}'><c r='A{n}'><v>1</v></c></row>"));
        var merges = string.Concat(Enumerable.Range(0, XlsxSheetRows.MaxMerges).Select(n =>
            $"<mergeCell ref='{SourcePosition.ColumnName((n % 16_000) + 1)}{(n / 16_000) + 1}:XFD1048576'/>"));

        AssertInTime(XlsxFile.Of(rows, $"<mergeCells>{merges}</mergeCells>"), refused: false);
    }

    [Fact]
    public void Columns_AMillionTimesHidden_AreReadInTime() => AssertInTime(
        XlsxFile.Of("<row r='1'><c r='A1'><v>1</v></c></row>", before:
            "<cols>" + string.Concat(Enumerable.Range(0, 1_000_000).Select(n =>
                $"<col min='{n % 9 + 1}' max='16384' hidden='1'/>")) + "</cols>"),
        refused: false);

    [Fact]
    public void Cells_BeyondTheAllowance_AreRefused()
    {
        var cells = string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 400));
        var rows = string.Concat(Enumerable.Range(0, 5_100).Select(n => $"<row>{cells}<!--{n * 7919}--></row>"));

        Assert.Equal("too-many-cells", Workbooks.Refused(XlsxFile.Of(rows)).Code);
    }

    [Theory]
    [InlineData(CellAllowance.LongText, 5_000, false)]
    [InlineData(32_000, 125, false)]
    [InlineData(32_000, 126, true)]
    public void LongText_InManyCells_IsRefusedBeyondItsBound(int length, int cells, bool refused)
    {
        var file = XlsxFile.Of(string.Concat(Enumerable.Range(1, cells).Select(n =>
            $"<row r='{n}'><c r='B{n}' t='s'><v>0</v></c></row>"))) with
        {
            SharedStrings = [$"<si><t>{new string('a', length)}</t></si>"],
        };

        var refusal = DocumentReaders.Read("预算.xlsx", file.ToBytes()).Refusal;

        Assert.Equal(refused ? "too-much-long-text" : null, refusal?.Code);
        Assert.True(!refused || refusal!.Sentence.Contains("到工作表“收支总表”的 B126 为止"));
    }

    [Fact]
    public void Sheets_OfOnePart_AreRefused() => Assert.Equal("sheet-twice", Workbooks.Refused(
        XlsxFile.Of("<row r='1'><c r='A1'><v>1</v></c></row>") with
        {
            MoreParts = new Dictionary<string, string>
            {
                ["xl/workbook.xml"] =
                    "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' " +
                    "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>" +
                    "<sheets><sheet name='a' r:id='rId1'/><sheet name='b' r:id='rId1'/></sheets></workbook>",
            },
        }).Code);

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public void File_CutShort_IsRefused(double share)
    {
        var bytes = XlsxFile.Of("<row r='1'><c r='A1'><v>1</v></c></row>").ToBytes();

        Assert.NotNull(DocumentReaders.Read("预算.xlsx", bytes.AsMemory(0, (int)(bytes.Length * share))).Refusal);
    }

    private static void AssertInTime(XlsxFile file, bool refused)
    {
        var bytes = file.ToBytes();
        var before = CpuTime();

        var outcome = DocumentReaders.Read("预算.xlsx", bytes);

        var taken = CpuTime() - before;
        Assert.Equal(refused, outcome.Refusal is not null);
        Assert.True(taken < bound, $"{taken} for {outcome.Refusal?.Code}");
    }

    private static TimeSpan CpuTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}

/// <summary>Tests that measure run alone.</summary>
[CollectionDefinition(nameof(Undisturbed), DisableParallelization = true)]
public class Undisturbed;
