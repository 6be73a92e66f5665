using BudgetDisclosure.Core.Reconciliation.Binding;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R28 in the text: 政府采购预算 is goods, works and services.</summary>
internal static class ProcurementInText
{
    public static IEnumerable<Check> Checks(Rule rule, Narrative narrative)
    {
        foreach (var total in narrative.Stated(Vocabulary.Procurement, Tables.Lines.Total))
        {
            var parts = narrative.Figures.Where(part => part.Whole == total.Index
                && part is { Role: TextRole.Stated, About.Table: Vocabulary.Procurement }).ToList();
            var lines = parts.Select(part => part.About!.Value.Line).Order(StringComparer.Ordinal);
            if (!lines.SequenceEqual([Vocabulary.Goods, Vocabulary.Services, Vocabulary.Works]))
                continue;
            var figures = TextDigits.Common([total.Figure, .. parts.Select(part => part.Figure)]);
            yield return Arithmetic.Sum(rule, "说明的政府采购预算与货物、工程、服务之和", figures[0], [.. figures.Skip(1)]);
        }
    }
}
