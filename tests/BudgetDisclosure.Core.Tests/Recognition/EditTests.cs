using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Recognition;

/// <summary>Texts that people changed before recognition, and tables that they assigned.</summary>
public class EditTests
{
    private const string Header = "科目编码|科目名称|合计|基本支出|项目支出";
    private const string Row = "201|一般公共服务支出|3.00|1.00|2.00";
    private const string General = "一般公共预算支出表";
    private const string OtherTitle = "本单位花钱情况表";

    private static DocumentBuilder Known => new DocumentBuilder()
        .Lines("甲县财政局2024年度部门预算", General, "单位：元").Table(Header, Row).Lines("一、部门职责", "管好钱。");

    private static DocumentBuilder Unknown => new DocumentBuilder()
        .Lines("甲县财政局2024年度部门预算", OtherTitle, "单位：元").Table(Header, Row);

    [Fact]
    public void Cell_Edited_IsReadAsIfTheFileSaidSo()
    {
        var edit = Cell(2, 3, "3.00", "4.00");

        var disclosure = Recognise(Known, edit);

        var cell = disclosure.Tables[0].Rows[0].Cells[2];
        Assert.Equal(("4.00", new Money(400), edit.At), (cell.Text, cell.Amount, cell.At));
        Assert.Equal([edit], disclosure.Edits);
    }

    [Fact]
    public void Code_Edited_ChangesTheRowsCode() =>
        Assert.Equal("202", Recognise(Known, Cell(2, 1, "201", "202")).Tables[0].Rows[0].Code);

    [Fact]
    public void Cell_EditedToBlank_KeepsItsPlace()
    {
        var cell = Recognise(Known, Cell(2, 4, "1.00", "")).Tables[0].Rows[0].Cells[3];

        Assert.Equal(("", null, SourcePosition.OfTableCell(1, 2, 4)), (cell.Text, cell.Amount, cell.At));
    }

    [Fact]
    public void Cell_ThatASheetDoesNotList_CanBeFilled()
    {
        var at = SourcePosition.OfSheetCell("支出", 4, 5);
        var document = new DocumentBuilder().Sheet("支出", General, "单位：元", Header, "201|一般公共服务支出|3.00|1.00").Build();

        var disclosure = Recogniser.Recognise([Source(document)], edits: [new(EditKind.Cell, at, "", "2.00", "漏填")]);

        Assert.Equal((new Money(200), at), (disclosure.Tables[0].Rows[0].Cells[4].Amount!.Value, disclosure.Tables[0].Rows[0].Cells[4].At));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Cell_BesideTheLastColumn_CannotBeFilled(int column, bool isThere)
    {
        var document = new DocumentBuilder().Sheet("支出", General, "单位：元", Header, "201|一般公共服务支出|3.00|1.00").Build();

        Assert.Equal(isThere, EditablePlace.Find([Source(document)], SourcePosition.OfSheetCell("支出", 4, column)) is not null);
    }

    [Fact]
    public void Cell_ThatAMergedOneCovers_CannotBeFilled()
    {
        var document = new DocumentBuilder().Sheet("支出", General, "单位：元", Header, "合计|<|3.00|1.00|2.00").Build();

        Assert.Null(EditablePlace.Find([Source(document)], SourcePosition.OfSheetCell("支出", 4, 2)));
        Assert.Equal(new EditablePlace(EditKind.Cell, "合计"), EditablePlace.Find([Source(document)], SourcePosition.OfSheetCell("支出", 4, 1)));
        Assert.Null(EditablePlace.Find([Source(document)], SourcePosition.OfSheetCell("支出", 5, 1)));
    }

    [Fact]
    public void StoredValue_OfAnEditedCell_IsNoFindingAnyLonger()
    {
        var edit = Cell(2, 3, "3.00", "4.00");
        var document = Known.Build() with
        {
            Findings =
            [
                new(FindingKinds.StoredValueDiffers, "存的是 3.004。", edit.At),
                new(FindingKinds.HiddenContent, "隐藏的行。", edit.At),
            ],
        };

        var found = Recogniser.Recognise([Source(document)], edits: [edit]).Findings;

        Assert.DoesNotContain(found, finding => finding.Kind == FindingKinds.StoredValueDiffers);
        Assert.Contains(found, finding => finding.Kind == FindingKinds.HiddenContent);
    }

    [Fact]
    public void Paragraph_Edited_IsReadAsIfTheFileSaidSo()
    {
        var disclosure = Recognise(Known, new DisclosureEdit(
            EditKind.Paragraph, SourcePosition.OfParagraph(5), "管好钱。", "管好预算。", "写全"));

        Assert.Equal(["管好预算。"], disclosure.Sections[^1].Paragraphs.Select(text => text.Text));
    }

    [Fact]
    public void Edit_OfWhatTheFileDoesNotSay_IsLeftOut()
    {
        var disclosure = Recognise(Known, Cell(2, 3, "9.00", "4.00"), Cell(9, 9, "", "1.00"));

        Assert.Empty(disclosure.Edits);
        Assert.Equal("3.00", disclosure.Tables[0].Rows[0].Cells[2].Text);
    }

    [Fact]
    public void Edit_OfOneOfSeveralFiles_ChangesThatFileOnly()
    {
        var edit = Cell(2, 3, "3.00", "4.00") with { At = SourcePosition.OfTableCell(1, 2, 3) with { SourceId = "s2" } };
        var first = Known.Source();

        var disclosure = Recogniser.Recognise([first, first with { Sha256 = new string('1', 64) }], edits: [edit]);

        Assert.Equal([edit], disclosure.Edits);
        Assert.Equal(["3.00", "4.00"], disclosure.Tables.Select(table => table.Rows[0].Cells[2].Text));
        Assert.Contains(disclosure.Findings, finding => finding.Kind == FindingKinds.TablesDisagree);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    public void Table_Assigned_IsRecognisedAsItsTitleWouldMakeIt(int row)
    {
        Assert.Single(Unknown.Recognise().Unrecognised);

        var disclosure = Recognise(Unknown, Table("general-expenditure", row == 0
            ? SourcePosition.OfParagraph(2) : SourcePosition.OfTableCell(1, row, 1)));

        var table = Assert.Single(disclosure.Tables);
        Assert.Equal(("general-expenditure", OtherTitle, "201"), (table.Slug, table.Title, table.Rows[0].Code));
        Assert.Single(disclosure.Edits);
        Assert.DoesNotContain(disclosure.Findings, finding => finding.Kind == FindingKinds.AssignmentDoesNotFit);
    }

    [Fact]
    public void Table_AssignedToOneWithAnotherHeader_StaysAndSaysSo()
    {
        var disclosure = Recognise(Unknown, Table("performance", SourcePosition.OfParagraph(2)));

        Assert.Single(disclosure.Unrecognised);
        Assert.Equal(SourcePosition.OfTableCell(1, 1, 1), Assert.Single(
            disclosure.Findings, finding => finding.Kind == FindingKinds.AssignmentDoesNotFit).At);
        Assert.Single(disclosure.Edits);
    }

    [Fact]
    public void Table_OfAnotherTitleThanWhenAssigned_IsNotAssigned() => Assert.Empty(Recognise(
        Unknown, Table("general-expenditure", SourcePosition.OfParagraph(2)) with { Was = "另一张表" }).Edits);

    [Theory]
    [InlineData("s0", false)]
    [InlineData("s1", true)]
    [InlineData("s2", true)]
    [InlineData("s3", false)]
    [InlineData("s99999999999999999999", false)]
    public void Place_InAFileOfThatNumber_IsFoundOnlyWhereThereIsOne(string source, bool isThere)
    {
        var document = Known.Build();
        NamedSource[] sources = [Source(document), Source(document) with { Sha256 = new('1', 64) }];

        var place = EditablePlace.Find(sources, SourcePosition.OfTableCell(1, 2, 3) with { SourceId = source });

        Assert.Equal(isThere ? new EditablePlace(EditKind.Cell, "3.00") : null, place);
    }

    private static Disclosure Recognise(DocumentBuilder document, params DisclosureEdit[] edits) =>
        Recogniser.Recognise([document.Source()], edits: edits);

    private static NamedSource Source(SourceDocument document) => new("测试.xlsx", new string('0', 64), document);

    private static DisclosureEdit Cell(int row, int column, string was, string now) =>
        new(EditKind.Cell, SourcePosition.OfTableCell(1, row, column), was, now, "抄错");

    private static DisclosureEdit Table(string slug, SourcePosition at) => new(EditKind.Table, at, OtherTitle, slug, "题写错");
}
