using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R19: what basic expenditure has for a 三公 item is no more than the item.</summary>
/// <remarks>
/// By name, not by code: some units number the items of 302 as they like, and 30212 is then no travel abroad (上海市普陀区社会福利院 2024).
/// </remarks>
internal sealed class BasicWithinThreePublic : Rule
{
    private static readonly (string Line, string Name, string Code)[] Items =
        [("vehicle.running", "公务用车运行维护费", "30231"), ("reception", "公务接待费", "30217"), ("abroad", "因公出国（境）费", "30212")];

    public override string Code => "R19";

    public override string Title => "基本支出中的“三公”费用不大于“三公”经费";

    public override string Statement => "基本支出表的公务用车运行维护费、公务接待费、因公出国（境）费用，不大于“三公”经费表的同一项。";

    public override string Applies => "两张表都印有同名的项时核对；只有编码相同而名称不同的不核对，未印或空白则无法核对；文件缺其中一张表时按说明文字写出的同名项核对。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (books.Ledger.Table("basic-expenditure") is not { } basic || books.Ledger.Table("three-public") is not { } table)
            return Text(books);
        var items = ThreePublicItems.Of(table).FirstOrDefault(set => set.Stage == books.Ledger.Stage && set.Measure == Measure.Total
            && set.Fund == table.OwnFund);
        return items is null ? [] : Items.SelectMany(item => Of(item, basic, items[item.Line]));
    }

    /// <summary>What the text lists under 机关运行经费 and under 三公, where a table of the two is missing.</summary>
    private IEnumerable<Check> Text(Books books) =>
        from item in Items
        let part = books.Narrative.Stated("basic-expenditure", null, item.Code, Measure.Operating, Fund.General).Select(figure => figure.Bound ?? figure.Figure).FirstOrDefault()
        let whole = books.Ledger.Line("three-public", item.Line) ?? ThreePublicInText.Line(books.Narrative, item.Line)
        where part is not null && whole is not null
        select Arithmetic.AtMost(this, $"{item.Name}：基本支出不大于“三公”经费（文件缺表，按说明文字核对）", part, whole);

    private IEnumerable<Check> Of((string Line, string Name, string Code) item, LedgerTable basic, Figure? whole)
    {
        if (NamedFor(basic, item.Line) is not { } part)
            return [Arithmetic.NotCheckable(this, $"基本支出表没有（或不止一行）名为{item.Name}的行，无法核对。", [])
                with { Table = basic.Slug }];
        return whole is null ? [Arithmetic.NotCheckable(this, $"“三公”经费表没有{item.Name}，无法核对。", [part])]
            : [Arithmetic.AtMost(this, $"{item.Name}：基本支出不大于“三公”经费", part, whole)];
    }

    /// <summary>The figure of the one row below 302 that is named for the item.</summary>
    private static Figure? NamedFor(LedgerTable basic, string line)
    {
        var labels = Lines.ThreePublic.First(known => known.Key == line).Labels;
        var column = basic.Columns.FirstOrDefault(one => one is { IsPaired: false, Measure: Measure.Basic });
        var rows = basic.Tree.Coded.Where(row => row.Code!.Length == 5 && row.Code.StartsWith("302", StringComparison.Ordinal)
            && labels.Matches(LabelText.Key(row.Name))).Take(2).ToList();
        return rows is [var only] && column is not null ? basic.Tree[only, column] : null;
    }
}
