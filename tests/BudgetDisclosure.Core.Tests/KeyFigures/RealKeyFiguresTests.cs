using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Documents.Reading;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.KeyFigures;

/// <summary>Key figures of real documents, against figures read in them by eye.</summary>
public class RealKeyFiguresTests
{
    [SharedTheory]
    [InlineData("samples/laiyuan-2019.docx", 1_308_710_000, 193_400_000L)]
    [InlineData("corpus/putuo-finance-2025-budget.pdf", 3_121_420_580, 950_000L)]
    [InlineData("corpus/putuo-finance-2024-final.pdf", 2_940_050_000, null)]
    [InlineData("corpus/putuo-wanli-2023-budget.pdf", 16_497_864_000, 22_910_000L)]
    [InlineData("corpus/putuo-welfare-2024-unit-budget.pdf", 1_212_116_400, 6_400_000L)]
    public void Figures_OfARealDocument_AddUpToItsPrintedTotal(string file, long expenditure, long? threePublic)
    {
        var functions = Extract(file).Where(figure => figure.Subject == KeySubjects.Function).ToList();

        Assert.Equal(expenditure, Assert.Single(functions, figure => figure.Code is "").Total);
        // The final accounts print four classes to 0.01 万元 each.
        var classes = functions.Where(figure => figure.Code.Length == 3).Sum(figure => figure.Total)!.Value;
        Assert.InRange(classes - expenditure, -40_000, 40_000);
        Assert.Equal(threePublic, Extract(file).Single(figure => figure is { Subject: KeySubjects.ThreePublic, Code: "total" }).Total);
        Assert.All(functions, figure => Assert.Equal(KeyOutcomes.HasAmount(figure.Outcome), figure.Total is not null));
    }

    [SharedFact]
    public void Figures_OfLaiyuan_LeadToTheirCells()
    {
        var figures = Extract("samples/laiyuan-2019.docx");

        Assert.Equal(("expenditure", "2010301.total", 1_127_340_000), Cell(KeySubjects.Function, "2010301"));
        Assert.Equal(("three-public", "三、公务接待费.total", 123_000_000), Cell(KeySubjects.ThreePublic, "reception"));
        Assert.Equal(KeyOutcomes.Blank, figures.Single(figure => figure is { Subject: KeySubjects.ThreePublic, Code: "abroad" }).Outcome);
        Assert.Equal(("basic-expenditure", "30101.total", 171_080_000), Cell(KeySubjects.Economic, "30101"));
        Assert.Equal(("income", "合计.appropriation", 1_308_710_000), Cell(KeySubjects.Source, "appropriation"));

        (string, string?, long?) Cell(string subject, string code)
        {
            var figure = figures.Single(figure => figure.Subject == subject && figure.Code == code);
            return (figure.Slug, figure.Cell, figure.Total);
        }
    }

    internal static IReadOnlyList<KeyFigure> Extract(string file)
    {
        var name = Path.GetFileName(file);
        var read = DocumentReaders.Read(name, SharedFiles.Read(file));
        var disclosure = Recogniser.Recognise([new(name, new('a', 64), read.Document!)]);
        return KeyFigureExtraction.Extract(disclosure, new(new("130630", 2019, Guid.CreateVersion7()), "434"));
    }
}
