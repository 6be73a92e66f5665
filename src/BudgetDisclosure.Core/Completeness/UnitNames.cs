using System.Text.RegularExpressions;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Completeness;

/// <summary>The units that the text lists against the table of units, and what that table leaves blank.</summary>
internal static partial class UnitNames
{
    private static readonly string[] Qualities = ["kind", "rank", "funding"];

    public static void Report(Disclosure disclosure, FindingList findings)
    {
        foreach (var table in disclosure.Tables.Where(table => table.Slug == "units" && table.Scope is null && !table.Withheld))
        {
            var units = Units(table);
            Blanks(table, units, findings);
            foreach (var paragraph in disclosure.Sections.Where(section => section.Kind == SectionKind.OperatingCosts)
                .SelectMany(section => section.Paragraphs))
            {
                Listed(table, units, paragraph, findings);
            }
        }
    }

    private static List<(DisclosureRow Row, string Name)> Units(DisclosureTable table)
    {
        var name = ColumnOf(table, "unit");
        return name < 0 ? [] : [.. table.Rows.Select(row => (row, row.Cells[name].Text)).Where(unit => !Total().IsMatch(unit.Text) && unit.Text.Length > 0)];
    }

    /// <summary>A quality that most units have and one has not.</summary>
    private static void Blanks(DisclosureTable table, List<(DisclosureRow Row, string Name)> units, FindingList findings)
    {
        foreach (var column in Qualities.Select(key => ColumnOf(table, key)).Where(column => column >= 0 && table.Columns[column].Header.Count > 0))
        {
            var blank = units.Where(unit => unit.Row.Cells[column] is { Text.Length: 0, Withheld: false }).ToList();
            if (blank.Count == 0 || blank.Count * 2 > units.Count)
                continue;
            findings.Add(FindingKinds.UnitLeftBlank,
                $"{string.Join("、", blank.Select(unit => $"“{unit.Name}”"))}的“{table.Columns[column].Header[^1]}”没有填写",
                blank[0].Row.Cells.FirstOrDefault(cell => cell.Text.Length > 0)?.At);
        }
    }

    /// <summary>主要用于甲办公室、乙中心和丙中心的日常公用经费: so many, and under these names.</summary>
    private static void Listed(
        DisclosureTable table, List<(DisclosureRow Row, string Name)> units, PositionedText paragraph, FindingList findings)
    {
        if (List().Match(paragraph.Text) is not { Success: true } list)
            return;
        var named = Separator().Split(list.Groups["units"].Value);
        if (named.Length < 2 || !Array.TrueForAll(named, Office().IsMatch))
            return;
        if (named.Length != units.Count)
        {
            findings.Add(FindingKinds.UnitsDiffer,
                $"说明列出 {named.Length} 个单位（{string.Join("、", named)}），“{table.Title}”有 {units.Count} 个", paragraph.At);
        }
        foreach (var name in named.Where(name => !units.Exists(unit => unit.Name.Contains(name))))
        {
            if (units.Find(unit => IsWithin(name, unit.Name)) is { Name: { } printed })
                findings.Add(FindingKinds.UnitsDiffer, $"说明写“{name}”，“{table.Title}”写“{printed}”，单位名称不同", paragraph.At);
        }
    }

    /// <summary>True where all letters of the name stand in the other, in order.</summary>
    private static bool IsWithin(string name, string other)
    {
        var at = 0;
        foreach (var letter in other)
        {
            if (at < name.Length && name[at] == letter)
                at++;
        }
        return at == name.Length;
    }

    private static int ColumnOf(DisclosureTable table, string key) => table.Columns.ToList().FindIndex(column => column.Key == key);

    [GeneratedRegex(@"^\s*(合|总|小)\s*计", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Total();

    [GeneratedRegex("用于(?<units>[^，。；]{4,200}?)的(日常)?公用经费", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex List();

    [GeneratedRegex("[、和及]", RegexOptions.None, PatternLimit.Milliseconds)]
    private static partial Regex Separator();

    [GeneratedRegex("(办公室|中心|局|所|站|队|委员会|院|校|馆|会)$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Office();
}
