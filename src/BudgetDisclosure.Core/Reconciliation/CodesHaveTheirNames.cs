namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>R35: a code has its name of that year, the same in all tables; so have classes, incomes and funds.</summary>
/// <remarks>Nobody has a complete list of codes: a code that the list does not have is compared between tables alone.</remarks>
internal sealed class CodesHaveTheirNames : Rule
{
    public override string Code => "R35";

    public override string Title => "科目名称正确一致";

    public override string Statement => "科目编码的名称是当年的名称，同一科目、同一项收入在各表和说明里名称相同。";

    public override string Applies => "各表印有科目编码和名称，或印有支出类别时核对；不在已知科目里的编码只在各表之间比较。";

    public override Severity Severity => Severity.Warning;

    public override string Source => "财政部当年《政府收支分类科目》";

    public override string Remedy => "请按当年《政府收支分类科目》改正科目名称或编码，各表用同一名称。";

    public override IEnumerable<Check> Run(Books books)
    {
        var names = CodedName.Of(books.Ledger).ToList();
        var faults = NamesOfCodes.Faults(this, names, books.Disclosure.Year)
            .Concat(MisprintedCodes.Faults(this, names))
            .Concat(NamesOfClasses.Faults(this, books, names))
            .Concat(NamesOfMoney.Faults(this, books)).Take(Words.MaxPerRule).ToList();
        return faults.Concat(Sound(names, faults));
    }

    /// <summary>One instance for each table in which nothing was found.</summary>
    private IEnumerable<Check> Sound(List<CodedName> names, List<Check> faults)
    {
        var faulty = faults.SelectMany(fault => fault.Operands).Select(operand => operand.Cell?.Table).ToHashSet();
        return names.Where(name => name.Code is not null && name.Registry.Knows(name.Code)).GroupBy(name => name.Table)
            .Where(table => !faulty.Contains(table.Key.Index))
            .Select(table => Words.Holds(this, $"“{table.Key.Table.Title}”{table.Count()} 个科目的名称与编码相符。", [table.First().Operand]));
    }
}
