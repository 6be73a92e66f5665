using BudgetDisclosure.Core.Reconciliation.Binding;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R23: 机关运行经费 is the sum of the items listed, and each item is its row of basic expenditure.</summary>
internal sealed class OperatingCostItems : Rule
{
    /// <summary>Fewer items are examples of what the money is for.</summary>
    private const int Complete = 5;

    public override string Code => "R23";

    public override string Title => "机关运行经费等于所列各项之和，各项等于基本支出表";

    public override string Statement => "说明中机关运行经费的各项之和等于总数，每一项等于基本支出表中同名经济科目的公用经费。";

    public override string Applies => "说明逐项列出机关运行经费的金额时核对；只举几项、列到“等”为止，或基本支出表没有同名科目的，无法核对。";

    public override string Remedy => "请核对说明所列各项与基本支出表，更正写错的一处后重新上传。";

    public override IEnumerable<Check> Run(Books books)
    {
        foreach (var total in books.Narrative.Stated("three-public", Vocabulary.OperatingCosts))
        {
            var items = books.Narrative.Figures.Where(figure => figure.Whole == total.Index && figure.IsAmount).ToList();
            if (items.Count > 0)
                yield return Sum(books, total, items);
            foreach (var item in items.Where(item => item is { Role: TextRole.Stated, About.Code: not null }))
                yield return Item(books, item);
        }
    }

    private Check Sum(Books books, TextFigure total, List<TextFigure> items)
    {
        var figures = TextDigits.Common([total.Figure, .. items.Select(item => item.Figure)]);
        var check = Arithmetic.Sum(this, "机关运行经费与所列各项之和", figures[0], [.. figures.Skip(1)]);
        return check.Outcome == Outcome.Fails && !check.Difference!.StartsWith('-') && !IsComplete(books, items)
            ? Arithmetic.NotCheckable(this, $"{check.Message}所列可能不全，不能断定不符。", figures)
            : check;
    }

    private static bool IsComplete(Books books, List<TextFigure> items)
    {
        var last = items[^1].Passage;
        var rest = books.Disclosure.Sections[last.Section].Paragraphs[last.Paragraph].Text.AsSpan(last.Start + last.Length);
        return items.Count >= Complete && !rest.TrimStart('、').StartsWith("等", StringComparison.Ordinal);
    }

    private Check Item(Books books, TextFigure item)
    {
        if (item.Bound is { } cell)
            return Arithmetic.Stated(this, "机关运行经费的一项与基本支出表", cell, item.Figure);
        return Arithmetic.NotCheckable(this, books.Ledger.Table("basic-expenditure") is null
            ? $"{Arithmetic.Printed(item.Figure)}：文件中没有基本支出表，无法核对。"
            : $"{Arithmetic.Printed(item.Figure)}：基本支出表没有这一科目，无法核对。", [item.Figure]);
    }
}
