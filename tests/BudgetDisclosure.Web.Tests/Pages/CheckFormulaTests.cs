using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Web.Pages.Disclosures;

namespace BudgetDisclosure.Web.Tests.Pages;

public sealed class CheckFormulaTests
{
    [Theory]
    [InlineData("合计 24.4万元 ≠ 7 + 1.4 + 23，相差 -7.0万元。", "24.4|7|1.4|23", "[24.4] [7] [1.4] [23]")]
    [InlineData("合计 14.00万元 = 7.00 + 7.00。", "14.00|7.00|7.00", "[14.00] [7.00] [7.00]")]
    [InlineData("合计 1,008元 = 8 + 1,000。", "1,008|8|1,000", "[1,008] [8] [1,000]")]
    [InlineData("一边为 0，一边为空白，视为相符。", "0.00|", "")]
    [InlineData("行政运行 492.47万元。", "492.4", "")]
    public void Sentence_InPieces_GivesEachFigureOnceAndWhole(string message, string texts, string linked)
    {
        var check = new Check("R01", Outcome.Fails, message)
        {
            Operands = [.. texts.Split('|').Select((text, i) => new Operand($"第{i}项", text, null))],
        };

        var pieces = CheckFormula.Of(check);

        Assert.Equal(message, string.Concat(pieces.Select(piece => piece.Text)));
        Assert.Equal(linked, string.Join(' ', pieces.Where(piece => piece.Operand is not null).Select(piece => $"[{piece.Text}]")));
        Assert.Equal(
            pieces.Count(piece => piece.Operand is not null),
            pieces.Select(piece => piece.Operand?.Role).OfType<string>().Distinct().Count());
    }

    [Fact]
    public void Figure_ThatStandsTwice_IsTheOneAfterItsName()
    {
        var check = new Check("R01", Outcome.Holds, "收入总计：其他 5.00元，支出总计 / 预算数 5.00元。")
        {
            Operands = [new("支出总计 / 预算数", "5.00", null)],
        };

        Assert.Equal(["收入总计：其他 5.00元，支出总计 / 预算数 ", "5.00", "元。"], CheckFormula.Of(check).Select(piece => piece.Text));
    }
}
