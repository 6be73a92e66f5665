using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R18: 三公 is going abroad, official vehicles and receptions; vehicles are purchase and running; a row is its funds.</summary>
internal sealed class ThreePublicAddsUp : Rule
{
    public override string Code => "R18";

    public override string Title => "“三公”经费各项相加";

    public override string Statement => "“三公”经费合计等于因公出国（境）费、公务用车购置及运行费、公务接待费之和，公务用车费等于购置费与运行费之和，分资金来源的每行合计等于各来源之和。";

    public override string Applies => "“三公”经费表印有合计和各项时核对，预算数、决算数、上年数各自核对；全部空白则无法核对；文件没有该表时按说明文字写出的各项核对。";

    public override IEnumerable<Check> Run(Books books)
    {
        if (books.Ledger.Table("three-public") is not { } table)
            return ThreePublicInText.Sums(this, books.Narrative);
        return ThreePublicItems.Of(table).SelectMany(Items).Concat(RowSums.Of(this, table, ColumnSums.Of(table)));
    }

    /// <summary>The sums inside one set of figures.</summary>
    private IEnumerable<Check> Items(ThreePublicItems items)
    {
        if (items.IsBlank)
        {
            if (items["total"] is { } blank)
                yield return Arithmetic.NotCheckable(this, $"{Prefix(items)}“三公”经费各项均为空白，没有可核对的数字。", [blank]);
            yield break;
        }
        if (items.Total(this, $"{Prefix(items)}“三公”经费合计与各项之和") is { } total)
            yield return total;
        foreach (var part in Part(items, "vehicle", "公务用车购置及运行费与购置费、运行费之和", "vehicle.purchase", "vehicle.running")
            .Concat(Part(items, "abroad", "因公出国（境）费与其各部分之和", "abroad.teaching", "abroad.other")))
        {
            yield return part;
        }
    }

    private static string Prefix(ThreePublicItems items) =>
        (items.Name.Length > 0 ? $"{items.Name}：" : "") + (items.Stage == Stage.Budget ? "" : "决算数的");

    private IEnumerable<Check> Part(ThreePublicItems items, string line, string subject, string first, string second) =>
        items[line] is { } whole && items[first] is { } one && items[second] is { } two
            && !(whole.IsBlank && one.IsBlank && two.IsBlank)
            && !(line == "abroad" && one.IsBlank && two.IsBlank)
            ? [Arithmetic.Sum(this, $"{Prefix(items)}{subject}", whole, [one, two])] : [];
}
