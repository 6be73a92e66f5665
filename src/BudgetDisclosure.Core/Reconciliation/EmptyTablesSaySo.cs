namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R34: a table without any amount says so below it, and only such a table; the note names the right money.</summary>
internal sealed class EmptyTablesSaySo : Rule
{
    /// <summary>Tables whose rows matter even where no amount stands in them.</summary>
    private static readonly HashSet<string> WithoutNote = ["units", "performance", "assets", "three-public-changes"];

    public override string Code => "R34";

    public override string Title => "空表有说明，说明与表相符";

    public override string Statement =>
        "没有金额的表要在表下说明是空表；有金额的表不写“本表为空表”；说明里写的资金与本表的资金一致。";

    public override string Applies => "有表没有任何非零金额，或表下写着“空表”“无数据”时核对；没有这样的表则不必核对。";

    public override string Source => "财预〔2016〕143号：没有数据的表也要列示并说明";

    public override string Remedy => "请在空表下注明“本部门无……预算，故本表为空表”，或更正与表不符的说明。";

    public override IEnumerable<Check> Run(Books books) => books.Ledger.Tables
        .Where(table => !WithoutNote.Contains(table.Subject) && HasAmountColumns(table))
        .Select(table => Judged(books.Disclosure, table)).OfType<Check>();

    private Check? Judged(Disclosure disclosure, LedgerTable table)
    {
        if (table.Amounts.Any(figure => figure.State is FigureState.Unreadable or FigureState.Withheld))
            return null;
        var notes = EmptyNote.Below(disclosure, table).ToList();
        var check = table.Amounts.FirstOrDefault(figure => figure.IsSome) is { } some
            ? notes.Find(note => note.SaysTheWholeTable) is { } claim ? Contradicted(table, claim, some) : null
            : OfEmpty(table, notes.Find(note => note.SaysNothing));
        return check is null ? null : check with { Table = table.Slug };
    }

    private Check OfEmpty(LedgerTable table, EmptyNote? note)
    {
        var title = new Operand("表名", table.Table.Title, table.Table.TitleAt);
        if (note is null)
            return Words.Fails(this, Severity.Warning, $"“{table.Table.Title}”没有任何金额，表下没有说明是空表。", [title]);
        return note.OtherSubject(table.Subject) is { } other
            ? Words.Fails(this, $"“{table.Table.Title}”下的说明写的是“{other}”：“{note.Text}”。", [title, note.Operand])
            : Words.Holds(this, $"“{table.Table.Title}”没有金额，表下有说明：“{note.Text}”。", [title, note.Operand]);
    }

    private Check Contradicted(LedgerTable table, EmptyNote note, Figure some) => Words.Fails(this,
        $"“{table.Table.Title}”下写着“{note.Text}”，而表里有金额：{Arithmetic.Printed(some)}。", [note.Operand, some.AsOperand()]);

    private static bool HasAmountColumns(LedgerTable table)
    {
        for (var column = 0; column < table.Table.Columns.Count; column++)
        {
            if (table.Described(column) is { Kind: Tables.ColumnKind.Amount })
                return true;
        }
        return false;
    }
}
