using System.Text.RegularExpressions;
using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>Names of expenditure classes that stand without their codes: in the two-sided tables and in the text.</summary>
internal static partial class NamesOfClasses
{
    private sealed record ClassName(string Code, string Name, string Where, Operand Operand)
    {
        public string Key { get; } = LabelText.Key(Name);
    }

    public static IEnumerable<Check> Faults(Rule rule, Books books, IReadOnlyList<CodedName> coded)
    {
        var names = OfTables(books.Ledger).Concat(books.IsOwn ? OfText(books.Disclosure) : []).ToList();
        return names.GroupBy(name => name.Code).SelectMany(group => OfClass(rule, [.. group], books.Disclosure.Year))
            .Concat(books.IsOwn ? OtherSpelling(rule, books.Disclosure, coded) : []);
    }

    private static IEnumerable<Check> OfClass(Rule rule, List<ClassName> names, FiscalYear? year)
    {
        var former = names.Where(name => year is { } own && !IsOf(name, own)).ToList();
        foreach (var group in former.GroupBy(name => name.Key))
        {
            var right = CodeRegistry.Function.NameOf(group.First().Code, year!.Value);
            var places = string.Join("、", group.Select(name => name.Where).Distinct());
            yield return Words.Fails(rule,
                $"{group.First().Code} 类在 {year} 年的名称是“{right}”，{places}写的是其他年度的名称“{group.First().Name}”。",
                group.Select(name => name.Operand));
        }
        if (former.Count == 0 && names.DistinctBy(name => name.Key).ToList() is { Count: > 1 } different)
        {
            var printed = string.Join("，", different.Select(name => $"{name.Where}写“{name.Name}”"));
            yield return Words.Fails(rule, $"同一类支出名称不同：{printed}。", different.Select(name => name.Operand));
        }
    }

    private static bool IsOf(ClassName name, FiscalYear year) =>
        CodeRegistry.Function.NamesOf(name.Code).Any(known => known.HoldsIn(year) && LabelText.Key(known.Name) == name.Key);

    private static IEnumerable<ClassName> OfTables(Ledger ledger)
    {
        foreach (var table in ledger.Tables.Where(table => table.Subject is "income-expenditure" or "appropriation"))
        {
            for (var column = 0; column < table.Table.Columns.Count; column++)
            {
                if (table.Described(column) is not { Kind: ColumnKind.Label })
                    continue;
                for (var row = 0; row < table.Rows.Count; row++)
                {
                    var cell = table.Rows[row].Cells[column];
                    if (CodeOf(cell.Text) is not { } code)
                        continue;
                    var name = LabelText.WithoutNumbering(cell.Text);
                    yield return new(code, name, $"“{table.Table.Title}”",
                        new(code, cell.Text, cell.At) { Cell = new(table.Index, row, column) });
                }
            }
        }
    }

    private static IEnumerable<ClassName> OfText(Disclosure disclosure)
    {
        foreach (var text in PrintedText.OfNarrative(disclosure).Where(text => text.Text.Contains("（类）")))
        {
            foreach (Match match in InText().Matches(text.Text))
            {
                var name = match.Groups["name"];
                if (match.Groups["level"].Value == "类" && CodeOf(name.Value) is { } code)
                    yield return new(code, name.Value, "说明", text.Excerpt(code, name.Index, name.Length));
            }
        }
    }

    /// <summary>其它 in the text for what the tables call 其他.</summary>
    private static IEnumerable<Check> OtherSpelling(Rule rule, Disclosure disclosure, IReadOnlyList<CodedName> coded)
    {
        foreach (var text in PrintedText.OfNarrative(disclosure).Where(text => text.Text.Contains("其它")))
        {
            foreach (Match match in InText().Matches(text.Text))
            {
                var name = match.Groups["name"];
                if (name.Value.StartsWith("其它", StringComparison.Ordinal)
                    && coded.FirstOrDefault(one => one.Key == LabelText.Key("其他" + name.Value[2..])) is { } table)
                {
                    yield return Words.Fails(rule, Severity.Hint, $"说明写“{name.Value}”，表里写“{table.Name}”。",
                        [text.Excerpt(table.Code ?? table.Printed, name.Index, name.Length), table.Operand]);
                }
            }
        }
    }

    /// <summary>The class that has the name in any year.</summary>
    private static string? CodeOf(string label) => Classes.GetValueOrDefault(LabelText.Key(label));

    private static readonly Dictionary<string, string> Classes = CodeRegistry.Function.Codes.Where(code => code.Length == 3)
        .SelectMany(code => CodeRegistry.Function.NamesOf(code)).DistinctBy(name => LabelText.Key(name.Name))
        .ToDictionary(name => LabelText.Key(name.Name), name => name.Code);

    [GeneratedRegex("(?<name>[\u4e00-\u9fff]{2,30})（(?<level>[类款项])）", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex InText();
}
