using System.Xml.Linq;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Core.Templates;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Documents.Templates;
using BudgetDisclosure.Documents.Tests.Recognition;
using BudgetDisclosure.Documents.Tests.Rendering.Xlsx;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Templates;

public class BudgetTemplateTests
{
    private static readonly TemplateOptions Budget = new(new FiscalYear(2026), Stage.Budget, AmountUnit.TenThousandYuan);
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static TheoryData<Stage, AmountUnit> Templates => new()
    {
        { Stage.Budget, AmountUnit.TenThousandYuan }, { Stage.Budget, AmountUnit.Yuan },
        { Stage.Final, AmountUnit.TenThousandYuan }, { Stage.Final, AmountUnit.Yuan },
    };

    [Theory]
    [MemberData(nameof(Templates))]
    public void Filled_SoundFigures_IsRecognisedWithoutFindingAndHolds(Stage stage, AmountUnit unit)
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var clerk = Filled(Budget with { Stage = stage, Unit = unit }, seed);

            var disclosure = Checked(clerk.Save());

            Assert.Empty(Findings(disclosure));
            Assert.Empty(disclosure.Checks.Where(check => check.Outcome == Outcome.Fails).Select(check => $"{check.Rule} {check.Message}"));
            Assert.Equal(Slugs(clerk.Plan.Tables.Select(table => table.AsTable)), Slugs(disclosure.Tables));
            Assert.All(disclosure.Tables.Where(table => table.Slug != "units"), table => Assert.Equal(unit.Printed(), table.Unit));
            Assert.Equal(("301", Clerk.Name), (disclosure.Department!.Code, disclosure.Department.Name));
            AssertFigures(new(seed, Clerk.StepOf(unit)), disclosure);
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Filled_ComposedSentences_AreSectionsWhoseAmountsAreBound(Stage stage, AmountUnit unit)
    {
        var disclosure = Checked(Filled(Budget with { Stage = stage, Unit = unit }, seed: 1).Save());

        Assert.Equal(
            [
                SectionKind.Duties, SectionKind.Institutions, SectionKind.Arrangement, SectionKind.OperatingCosts, SectionKind.ThreePublic,
                SectionKind.Performance, SectionKind.Procurement, SectionKind.Assets, SectionKind.Terms, SectionKind.Projects,
            ],
            disclosure.Sections.Select(section => section.Kind));
        Assert.All(disclosure.Sections, section => Assert.NotEmpty(section.Paragraphs));
        foreach (var rule in new[] { "R22", "R24", "R26", "R42" })
            Assert.Contains(disclosure.Checks, check => check.Rule == rule && check.Outcome == Outcome.Holds && check.Message.Contains('“', StringComparison.Ordinal));
        var texts = disclosure.Sections.SelectMany(section => section.Paragraphs).Select(paragraph => paragraph.Text).ToList();
        Assert.Contains(texts, text => text.StartsWith($"2026年{Clerk.Name}收入{stage.Printed()}总计", StringComparison.Ordinal) && text.EndsWith($"{unit.Printed()}。", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.StartsWith("项目支出比上年增加", StringComparison.Ordinal) && text.EndsWith("，主要原因是新增办公用房租金。", StringComparison.Ordinal));
    }

    [SharedFact]
    public void Filled_FiguresOfTheSeed_GiveTheSeedsAmounts()
    {
        var seed = Seeds.Disclosure("samples/laiyuan-2019.docx");
        var figures = Amounts(seed);
        var clerk = new Clerk(Budget with { Year = new FiscalYear(2019) });
        clerk.SayWho("434");
        foreach (var table in seed.Tables.Where(table => clerk.IndexOf(table.Slug) >= 0 && table.Slug is not ("three-public-changes" or "performance" or "procurement")))
        {
            long? Figure(Coordinate place) => figures.TryGetValue(place, out var amount) ? amount.Fen : null;
            if (!clerk.Plan.Table(table.Slug).IsCoded)
                clerk.FillLines(clerk.IndexOf(table.Slug), Figure);
            else
                clerk.FillByCode(clerk.IndexOf(table.Slug), [.. table.Rows.Select(row => row.Code).OfType<string>()],
                    code => table.Rows.First(row => row.Code == code).Cells[2].Text, place => Figure(place with { Line = NameOf(table, place.Code!) }));
        }

        var disclosure = Checked(clerk.Save());

        var read = Amounts(disclosure);
        var same = figures.Where(figure => read.ContainsKey(figure.Key)).ToList();
        Assert.All(same, figure => Assert.Equal(figure.Value, read[figure.Key]));
        Assert.True(same.Count > 300, $"Only {same.Count} amounts came back.");
        Assert.DoesNotContain(disclosure.Findings, finding => finding.Kind.Severity == Severity.Error && finding.Kind != FindingKinds.TablesMissing);
        foreach (var rule in new[] { "R01", "R02", "R03", "R06", "R08", "R10", "R11", "R13", "R14", "R18" })
            Assert.All(disclosure.Checks.Where(check => check.Rule == rule), check => Assert.NotEqual(Outcome.Fails, check.Outcome));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Unfilled_SaysSoAndHoldsNoFigure(Stage stage, AmountUnit unit)
    {
        var clerk = new Clerk(Budget with { Stage = stage, Unit = unit });

        var disclosure = Read(clerk.Save());

        Assert.Equal(["F20", "F94"], disclosure.Findings.Select(finding => finding.Kind.Code).Order(StringComparer.Ordinal));
        Assert.Empty(Amounts(disclosure));
        Assert.DoesNotContain(disclosure.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells), cell => cell.Text.Any(char.IsAsciiDigit) && cell.Text.All(c => char.IsAsciiDigit(c) || c == '.'));
        Assert.All(disclosure.Sections, section => Assert.Empty(section.Paragraphs));
        Assert.Empty(disclosure.Unrecognised);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Written_IsValidAndReadAsReckoned(Stage stage, AmountUnit unit)
    {
        var options = Budget with { Stage = stage, Unit = unit };
        ReadWorkbook.Of(stream => BudgetTemplate.Write(options, stream));
        var workbook = new Clerk(options).Workbook;
        var stored = new Clerk(options).Workbook;
        workbook.Recalculate();

        foreach (var name in workbook.Names)
        {
            foreach (var cell in workbook.Sheet(name).Descendants(Main + "c").Where(cell => cell.Element(Main + "f") is not null))
            {
                var address = (string)cell.Attribute("r")!;
                Assert.Equal(stored.Value(name, address), workbook.Value(name, address));
                Assert.True(stored.Formula(name, address)!.Length < 8192);
            }
        }
    }

    [Fact]
    public void Written_Twice_GivesTheSameBytes()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();

        BudgetTemplate.Write(Budget, first);
        BudgetTemplate.Write(Budget, second);

        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void Sheets_AreProtectedSaveWhatIsToBeFilled()
    {
        var clerk = new Clerk(Budget);
        var workbook = clerk.Workbook;
        var income = clerk.Plan.TableName(1);

        Assert.All(workbook.Names, name => Assert.Single(workbook.Sheet(name).Descendants(Main + "sheetProtection"),
            protection => (string?)protection.Attribute("sheet") == "1" && protection.Attribute("password") is null));
        Assert.True(workbook.IsLocked(income, "A1"));
        Assert.True(workbook.IsLocked(income, "C4"));
        Assert.True(workbook.IsLocked(income, $"C{clerk.Plan.FirstRow(1)}"));
        Assert.False(workbook.IsLocked(income, $"A{clerk.Plan.FirstRow(1) + 1}"));
        Assert.False(workbook.IsLocked(income, $"D{clerk.Plan.FirstRow(1) + 1}"));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void SheetsOfText_AreNoWiderThanAnUprightPage(Stage stage, AmountUnit unit)
    {
        var clerk = new Clerk(Budget with { Stage = stage, Unit = unit });
        var widths = Enumerable.Range(0, clerk.Plan.Sections.Count)
            .Select(index => clerk.Workbook.Sheet(clerk.Plan.SectionName(index)).Descendants(Main + "col").Sum(column => (double)column.Attribute("width")!));

        Assert.All(widths, width => Assert.InRange(width, 60, 80));
    }

    [Fact]
    public void AmountsAndCodes_AreValidatedInChinese()
    {
        var clerk = new Clerk(Budget);
        var rules = clerk.Workbook.Sheet(clerk.Plan.TableName(1)).Descendants(Main + "dataValidation").ToList();

        var code = Assert.Single(rules, rule => (string?)rule.Attribute("type") == "custom");
        Assert.Equal("科目编码应是 3 位、5 位或 7 位数字。", (string?)code.Attribute("error"));
        Assert.All(rules.Where(rule => (string?)rule.Attribute("type") == "decimal"), rule =>
            Assert.Equal(("单位：万元，保留两位小数。没有这项的留空，确实是零才填 0。", "这里只能填数字，单位是万元，不要写“万元”等文字。"),
                ((string?)rule.Attribute("prompt"), (string?)rule.Attribute("error"))));
        Assert.Equal(clerk.Plan.Tables[1].Columns.Count(column => column.Kind == ColumnKind.Amount), rules.Count(rule => (string?)rule.Attribute("type") == "decimal"));
    }

    [Theory]
    [InlineData("第1版", "第2版", "F90", "文件用的模板是第 2 版，属本平台不认识的版本，现行的是第 1 版")]
    [InlineData("第1版", "第１版", "F90", "模板标记被改动过，或来自别处，本平台不认识；现行的是第 1 版")]
    [InlineData("第1版", "第0版", "F90", "文件用的模板是第 0 版，属旧版，现行的是第 1 版")]
    [InlineData("2026年", "2025年", "F91", "模板是 2025 年的，文件写的或指定的年度是 2026 年")]
    public void Mark_OfAnotherVersionOrYear_IsNamed(string mark, string other, string code, string message)
    {
        var clerk = Filled(Budget, seed: 1);
        clerk.Workbook.Overwrite(clerk.Plan.Names[0], "A2", clerk.Plan.Mark.Print().Replace(mark, other, StringComparison.Ordinal));

        var finding = Assert.Single(Read(clerk.Save()).Findings);

        Assert.Equal(code, finding.Kind.Code);
        Assert.Equal(message, finding.Message);
        Assert.Equal("sheet 填表说明!A2", finding.At!.Value.ToString());
    }

    [Fact]
    public void Template_OfAnotherYearThanGiven_IsNamed() =>
        Assert.Contains(Read(Filled(Budget, 1).Save(), new() { Year = new FiscalYear(2027) }).Findings, finding => finding.Kind == FindingKinds.TemplateYear);

    [Fact]
    public void Template_OfAnotherStageThanGiven_IsNamed() =>
        Assert.Contains(Read(Filled(Budget, 1).Save(), new() { Stage = Stage.Final }).Findings, finding => finding.Kind == FindingKinds.TemplateStage);

    [Fact]
    public void Structure_ColumnDeleted_NamesTheColumn()
    {
        var clerk = Filled(Budget, seed: 1);
        clerk.Workbook.Recalculate();
        clerk.Workbook.DeleteColumn(clerk.Plan.TableName(clerk.IndexOf("expenditure")), 'H');

        var finding = Assert.Single(Read(clerk.Workbook.Save()).Findings, finding => finding.Kind == FindingKinds.TemplateChanged);

        Assert.Equal("“部门预算支出总表”的表头与模板不同：缺少“对附属单位补助支出”", finding.Message);
    }

    [Fact]
    public void Structure_HeaderEdited_NamesBoth()
    {
        var clerk = Filled(Budget, seed: 1);
        clerk.Workbook.Overwrite(clerk.Plan.TableName(clerk.IndexOf("expenditure")), "E3", "项目支出小计");

        var finding = Assert.Single(Read(clerk.Save()).Findings);

        Assert.Equal("“部门预算支出总表”的表头与模板不同：缺少“项目支出”；多出“项目支出小计”", finding.Message);
    }

    [SharedTheory]
    [InlineData("shanghai-department-budget.blank-template")]
    [InlineData("shanghai-unit-budget.blank-template")]
    public void TemplatesOfOthers_AreJustDocuments(string name) =>
        Assert.DoesNotContain(Seeds.Disclosure($"corpus/{name}.xlsx").Findings, finding => finding.Kind.Code.StartsWith("F9", StringComparison.Ordinal));

    private static Clerk Filled(TemplateOptions options, int seed)
    {
        var clerk = new Clerk(options);
        clerk.SayWho("301");
        clerk.Fill(new(seed, Clerk.StepOf(options.Unit)));
        clerk.Explain(1.00m, 0.50m, 0.50m);
        return clerk;
    }

    private static void AssertFigures(ClerkBook book, Disclosure disclosure)
    {
        var compared = 0;
        foreach (var (place, amount) in Amounts(disclosure))
        {
            if (book.Figure(LedgerTable.SubjectOf(place.Table), place) is not { } fen)
                continue;
            Assert.Equal(fen, amount.Fen);
            compared++;
        }
        Assert.True(compared > 100, $"Only {compared} amounts were compared.");
    }

    private static Dictionary<Coordinate, Money> Amounts(Disclosure disclosure)
    {
        var amounts = new Dictionary<Coordinate, Money>();
        foreach (var table in disclosure.Tables)
        {
            var coordinates = TableCoordinates.Of(table, disclosure.Stage)!;
            for (var row = 0; row < table.Rows.Count; row++)
            {
                for (var column = 0; column < table.Columns.Count; column++)
                {
                    if (table.Rows[row].Cells[column].Amount is { } amount)
                        amounts.TryAdd(coordinates.At(row, column)!.Value, amount);
                }
            }
        }
        return amounts;
    }

    private static string? NameOf(DisclosureTable table, string code)
    {
        var row = table.Rows.ToList().FindIndex(one => one.Code == code);
        return TableCoordinates.Of(table, Stage.Budget)!.At(row, table.Columns.Count - 1)?.Line;
    }

    private static IEnumerable<string> Slugs(IEnumerable<DisclosureTable> tables) => tables.Select(table => table.Slug).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Findings(Disclosure disclosure) => disclosure.Findings.Select(finding => $"{finding.Kind.Code} {finding.Message}");

    private static Disclosure Checked(byte[] file)
    {
        var disclosure = Read(file);
        return disclosure with { Checks = Reconciler.Run(disclosure) };
    }

    private static Disclosure Read(byte[] file, GivenIdentity? given = null)
    {
        var read = DocumentReaders.Read("template.xlsx", file);
        Assert.Null(read.Refusal);
        return Recogniser.Recognise([new("template.xlsx", new string('0', 64), read.Document!)], given);
    }
}
