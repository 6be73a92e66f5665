using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>The unit of a table's amounts, and whether it may be applied.</summary>
/// <param name="Printed">As printed (万元, 元, 人), or null.</param>
/// <param name="Amounts">The unit of the amounts, or null where none is known or two contradict.</param>
/// <param name="ByColumn">Units that header labels state for their own column.</param>
internal sealed record TableUnit(string? Printed, AmountUnit? Amounts, bool FromDocument, AmountUnit?[] ByColumn);

/// <summary>Finds each table's unit: its own lines, its header, or the unit that all other tables share.</summary>
internal static class UnitReader
{
    public static TableUnit[] Read(IReadOnlyList<ReadTable> tables, FindingList findings)
    {
        var own = tables.Select(table => Own(table, findings)).ToArray();
        var stated = own.Where(unit => unit.Unit.Amounts is not null).Select(unit => unit.Unit.Amounts).Distinct().ToList();
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i].Contradicts || own[i].Unit.Amounts is not null || !NeedsUnit(tables[i], own[i].Unit))
                continue;
            var title = tables[i].Title;
            var unread = tables[i].Block.Meta.Find(line => MetaText.SpeaksOfYuan(line.Text));
            if (unread is not null)
            {
                findings.Add(FindingKinds.UnitMissing, $"“{title}”的单位“{unread.Text}”没有认出，金额没有换算", unread.At);
            }
            else if (stated is [{ } lent])
            {
                own[i].Unit = new(lent.Printed(), lent, true, own[i].Unit.ByColumn);
                findings.Add(FindingKinds.UnitFromDocument, $"“{title}”没有写明金额单位，按其他表的“{lent.Printed()}”换算", At(tables[i]));
            }
            else
            {
                var why = stated.Count == 0 ? "其他表也没有写明" : "其他表的单位不一致";
                findings.Add(FindingKinds.UnitMissing, $"“{title}”没有写明金额单位，{why}，金额没有换算", At(tables[i]));
            }
        }
        return [.. own.Select(unit => unit.Unit)];
    }

    private static OwnUnit Own(ReadTable table, FindingList findings)
    {
        var byColumn = table.Columns.Select(column => OfHeader(column.Column)).ToArray();
        var texts = table.Block.Meta.Append(table.Block.Title).OfType<TextLine>().ToList();
        var printed = texts.SelectMany(line => MetaText.Units(line.Text))
            .Concat(texts.Select(line => MetaText.UnitOfLabel(line.Text)).OfType<string>())
            .Concat(table.Block.Notes.Select(note => MetaText.UnitOfNote(note.Text)).OfType<string>())
            .Concat(OfLabelledLines(table)).Distinct().ToList();
        var amounts = printed.Select(AmountUnits.TryParse).OfType<AmountUnit>().Distinct().ToList();
        var all = amounts.Concat(byColumn.OfType<AmountUnit>()).Distinct().ToList();
        if (all.Count > 1)
        {
            var title = table.Title;
            var both = string.Join("”和“", all.Select(unit => unit.Printed()));
            findings.Add(FindingKinds.UnitsContradict, $"“{title}”同时出现单位“{both}”，金额没有换算", At(table));
            return new(new(null, null, false, new AmountUnit?[byColumn.Length]), true);
        }
        var unit = amounts.Count == 1 ? amounts[0] : (AmountUnit?)null;
        var text = unit?.Printed() ?? (all.Count == 1 ? all[0].Printed() : printed.FirstOrDefault());
        return new(new(text, unit ?? OfEveryAmount(table, byColumn), false, byColumn), false);
    }

    /// <summary>项目资金（元） beside the lines of a form.</summary>
    private static IEnumerable<string> OfLabelledLines(ReadTable table) => table.Match.Form.AmountLabels is null ? []
        : table.Rows.SelectMany(row => row).Where(cell => cell.Text.Contains("资金", StringComparison.Ordinal))
            .Select(cell => MetaText.UnitOfLabel(cell.Text)).OfType<string>();

    /// <summary>The unit in the header where each amount column states it.</summary>
    private static AmountUnit? OfEveryAmount(ReadTable table, AmountUnit?[] byColumn)
    {
        var units = table.Columns.Select((column, i) => (column, i))
            .Where(one => one.column.Description?.Kind == ColumnKind.Amount).Select(one => byColumn[one.i]).Distinct().ToList();
        return units is [{ } only] ? only : null;
    }

    private static AmountUnit? OfHeader(DisclosureColumn column) =>
        column.Header.Select(MetaText.UnitOfLabel).OfType<string>().Select(AmountUnits.TryParse).FirstOrDefault(unit => unit is not null);

    /// <summary>True where an amount column without a unit of its own prints a number.</summary>
    private static bool NeedsUnit(ReadTable table, TableUnit unit)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Description?.Kind == ColumnKind.Amount && unit.ByColumn[i] is null
                && table.Rows.Any(row => AmountText.Read(row[i].Text, out _) == AmountTextKind.Number))
            {
                return true;
            }
        }
        return false;
    }

    private static SourcePosition? At(ReadTable table) =>
        table.Block.Title?.At ?? table.Block.Header.SelectMany(row => row.Cells).FirstOrDefault()?.Position;

    private sealed record OwnUnit(TableUnit Unit, bool Contradicts)
    {
        public TableUnit Unit { get; set; } = Unit;
    }
}
