using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Reconciliation.Binding;
using BudgetDisclosure.Documents.Tests.Recognition;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Documents.Tests.Reconciliation;

/// <summary>The text of genuine documents, amount by amount, against labels made by hand.</summary>
public class BindingLabelTests
{
    public static TheoryData<string, string> Documents => new()
    {
        { "corpus/putuo-finance-2025-budget.pdf", BindingLabels.Finance },
        { "corpus/putuo-welfare-2024-unit-budget.pdf", BindingLabels.Welfare },
        { "corpus/putuo-wanli-2023-budget.pdf", BindingLabels.Wanli },
        { "corpus/putuo-finance-2024-final.pdf", BindingLabels.FinalAccount },
        { "seeds/laiyuan-2019.txt", BindingLabels.Laiyuan },
        { "seeds/qinglong-2018.txt", BindingLabels.Qinglong },
        { "samples/laiyuan-2019.docx", BindingLabels.Laiyuan },
        { "samples/qinglong-2018.docx", BindingLabels.Qinglong },
    };

    [SharedTheory]
    [MemberData(nameof(Documents))]
    public void Narrative_LabelledAmount_IsBoundToItsCell(string file, string labels)
    {
        var disclosure = Seeds.Disclosure(file);
        var narrative = Narrative(disclosure);

        Assert.Empty(labels.Split('\n').Select(label => label.Split('|')).Where(label => !IsBound(disclosure, narrative, label)).Select(label => label[0]));
    }

    [SharedTheory]
    [MemberData(nameof(Documents))]
    public void Narrative_AmountThatNoLabelNames_RepeatsTheCellOfItsParagraphOrIsUnbound(string file, string labels)
    {
        var disclosure = Seeds.Disclosure(file);
        var bound = Narrative(disclosure).Figures.Where(figure => figure.Bound is not null).ToList();
        var known = labels.Split('\n').Select(label => label.Split('|')[0]).ToList();

        Assert.Empty(bound.Where(figure => !known.Exists(words => Words(disclosure, figure).EndsWith(words, StringComparison.Ordinal))
            && !bound.Exists(first => first.Index < figure.Index && first.Cell == figure.Cell && first.Passage.Paragraph == figure.Passage.Paragraph))
            .Select(figure => Words(disclosure, figure)));
    }

    [SharedTheory]
    [MemberData(nameof(Documents))]
    public void Narrative_NumberThatStatesNoCell_IsUnbound(string file, string labels)
    {
        var disclosure = Seeds.Disclosure(file);
        var narrative = Narrative(disclosure);

        Assert.All(BindingLabels.Unbound[labels], words =>
        {
            var figures = narrative.Figures.Where(figure => Words(disclosure, figure).EndsWith(words, StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(figures);
            Assert.All(figures, figure => Assert.True(figure is { Bound: null, Unbound: not Core.Reconciliation.Binding.Unbound.No }, words));
        });
    }

    [SharedFact]
    public void Narrative_BlankTemplate_HasNoAmountAtAll()
    {
        var narrative = Narrative(Seeds.Disclosure("corpus/shanghai-2024-final.blank-template.pdf"));

        Assert.DoesNotContain(narrative.Figures, figure => figure.IsAmount || figure.Bound is not null);
        Assert.Empty(narrative.Comparisons);
    }

    private static Narrative Narrative(Disclosure disclosure) =>
        new Books(disclosure, Ledger.Of(disclosure)[0], Neighbours.None).Narrative;

    private static bool IsBound(Disclosure disclosure, Narrative narrative, string[] label)
    {
        var stated = narrative.Figures.Where(figure => Words(disclosure, figure).EndsWith(label[0], StringComparison.Ordinal)).ToList();
        return stated.Count > 0 && stated.TrueForAll(figure => figure.Bound is { } cell
            && disclosure.Tables[cell.Cell!.Value.Table].Slug == label[1] && cell.Text == label[3]
            && (RowOf(disclosure, cell.Cell.Value).Contains(label[2], StringComparison.Ordinal)));
    }

    /// <summary>The row's code and texts with the column's header.</summary>
    private static string RowOf(Disclosure disclosure, CellAddress cell)
    {
        var table = disclosure.Tables[cell.Table];
        var row = table.Rows[cell.Row];
        return string.Join(' ', [row.Code ?? "", .. row.Cells.Select(one => one.Text), .. table.Columns[cell.Column].Header]);
    }

    /// <summary>The paragraph up to the end of the figure, led by ^ and without blanks.</summary>
    private static string Words(Disclosure disclosure, TextFigure figure)
    {
        var passage = figure.Passage;
        var text = disclosure.Sections[passage.Section].Paragraphs[passage.Paragraph].Text[..(passage.Start + passage.Length)];
        return "^" + text.Replace(" ", "", StringComparison.Ordinal);
    }
}
