using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>A line at a table's foot that may say that the table is empty.</summary>
internal sealed partial record EmptyNote(string Text, Operand Operand)
{
    /// <summary>Paragraphs below a table that may still be its note.</summary>
    private const int Near = 2;

    /// <summary>What the tables speak of, in the words by which a note names it.</summary>
    private static readonly (string Subject, Regex Words, string Name)[] Subjects =
    [
        ("fund-expenditure", FundWords(), "政府性基金"),
        ("state-capital-expenditure", StateCapitalWords(), "国有资本经营预算"),
        ("three-public", ThreePublicWords(), "“三公”经费"),
        ("procurement", ProcurementWords(), "政府采购"),
    ];

    /// <summary>True where it says that there is no money, or no data, of some kind.</summary>
    public bool SaysNothing => SaysTheWholeTable || NothingWords().IsMatch(Text);

    /// <summary>True where it says that the whole table is empty.</summary>
    public bool SaysTheWholeTable => WholeTableWords().IsMatch(Text);

    /// <summary>What the note names instead of the table's own matter; null where it names that, or nothing.</summary>
    public string? OtherSubject(string subject)
    {
        var own = Array.Find(Subjects, one => one.Subject == subject);
        if (own.Words is null || own.Words.IsMatch(Text))
            return null;
        return Array.Find(Subjects, one => one.Subject != subject && one.Words.IsMatch(Text)).Name;
    }

    /// <summary>The table's notes, words in its rows, and the paragraphs that follow it.</summary>
    public static IEnumerable<EmptyNote> Below(Disclosure disclosure, LedgerTable table)
    {
        if (WholeTableWords().IsMatch(table.Table.Title))
            yield return new(table.Table.Title, new("表名", table.Table.Title, table.Table.TitleAt));
        foreach (var note in table.Table.Notes)
            yield return new(note.Text, new("表下说明", note.Text, note.At));
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Table.Columns.Count; column++)
            {
                var cell = table.Rows[row].Cells[column];
                if (WholeTableWords().IsMatch(cell.Text))
                    yield return new(cell.Text, new("表内说明", cell.Text, cell.At) { Cell = new(table.Index, row, column) });
            }
        }
        foreach (var (section, paragraph, text) in Following(disclosure, table.Index))
        {
            if (WholeTableWords().IsMatch(text.Text) || NoteWords().IsMatch(text.Text))
                yield return new(text.Text, new("表下说明", text.Text, text.At) { Passage = new(section, paragraph, 0, text.Text.Length) });
        }
    }

    private static IEnumerable<(int Section, int Paragraph, PositionedText Text)> Following(Disclosure disclosure, int table)
    {
        var order = disclosure.PrintedOrder;
        var at = order.ToList().IndexOf(new(PrintedItemKind.Table, table));
        if (at < 0)
            yield break;
        foreach (var item in order.Skip(at + 1).Take(Near).TakeWhile(item => item.Kind == PrintedItemKind.Paragraph))
            yield return (item.Index, item.Paragraph, disclosure.Sections[item.Index].Paragraphs[item.Paragraph]);
    }

    [GeneratedRegex("空表|(本表|此表)(为空|无数据|没有数据|无金额|无内容)|表内?无数据", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex WholeTableWords();

    [GeneratedRegex("(无|没有|未安排|未发生|不涉及|不存在)[^。；]{0,40}(预算|收入|支出|安排|经费|收支|采购|拨款|数据|基金|事项)|不涉及|无此项|未安排",
        RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex NothingWords();

    [GeneratedRegex("^(注|备注|说明)", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex NoteWords();

    [GeneratedRegex("基金", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex FundWords();

    [GeneratedRegex("国有资本|国资", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex StateCapitalWords();

    [GeneratedRegex("三公|出国|接待|公务用车", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex ThreePublicWords();

    [GeneratedRegex("采购", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex ProcurementWords();
}
