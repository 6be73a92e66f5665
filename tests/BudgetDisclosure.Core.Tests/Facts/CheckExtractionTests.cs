using BudgetDisclosure.Core.Facts;
using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Core.Tests.Facts;

public sealed class CheckExtractionTests
{
    private static readonly FactOrigin Origin = new("130630", 2019, Guid.Empty);

    [Fact]
    public void Run_AsRows_CountsAllAndKeepsWhatDoesNotHold()
    {
        var facts = CheckExtraction.Extract(
            [
                new("R01", Outcome.Holds, "相符") { Operands = [new("收入总计", "1", null)] },
                new("R01", Outcome.Fails, "不符")
                {
                    Severity = Severity.Error,
                    Table = "income-expenditure",
                    Found = "2",
                    Operands =
                    [
                        new("支出总计", "2", null) { Cell = new(0, 3, 4) },
                        new("支出", "3", null) { Passage = new(1, 2, 7, 1) },
                        new("上年", "4", null) { Document = new("434", 2018, Stage.Budget) },
                    ],
                },
                new("R02", Outcome.NotCheckable, "没有表"),
            ],
            Origin);

        Assert.Equal(
            [("R01", 1, 1, 0), ("R02", 0, 0, 1)],
            facts.OfType<RuleOutcomes>().Select(row => (row.Rule, row.Holds, row.Fails, row.NotCheckable)));
        Assert.Equal(
            [(2, "fails", "error", "2"), (3, "notCheckable", null, null)],
            facts.OfType<CheckFact>().Select(row => (row.Number, row.Outcome, row.Severity, row.Found)));
        Assert.Equal(
            [(1, 1, null), (2, null, (int?)2), (3, (int?)null, null)],
            facts.OfType<CheckOperandFact>().Select(row => (row.Number, row.TableNumber, row.Section)));
        Assert.Equal(
            ((int?)4, (int?)5, (int?)3, (int?)2018),
            (facts.OfType<CheckOperandFact>().First().RowNumber, facts.OfType<CheckOperandFact>().First().ColumnNumber,
                facts.OfType<CheckOperandFact>().ElementAt(1).Paragraph, facts.OfType<CheckOperandFact>().Last().OtherYear));
    }
}
