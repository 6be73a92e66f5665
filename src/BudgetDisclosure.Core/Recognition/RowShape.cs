using System.Text.RegularExpressions;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>What a grid row looks like: header, column numbers, data, or a line of text.</summary>
internal static partial class RowShape
{
    public static List<SourceCell> Filled(SourceRow row) =>
        [.. row.Cells.Where(cell => cell.HasNoResult || !string.IsNullOrWhiteSpace(cell.Text))];

    /// <summary>A row of 栏次: its columns counted 1, 2, 3 …, with marks before them and sums (3=4+5) among them.</summary>
    public static bool IsNumbering(List<SourceCell> filled)
    {
        if (filled.Count == 0)
            return false;
        if (LabelText.Key(filled[0].Text) is "栏次" or "行次")
            return filled.Skip(1).All(cell => cell.Text.Trim().Length <= 12);
        var counted = filled.SkipWhile(cell => NumberingMark().IsMatch(cell.Text)).ToList();
        if (counted.Count < 2 || filled.Count < 3)
            return false;
        for (var i = 0; i < counted.Count; i++)
        {
            var match = ColumnNumber().Match(counted[i].Text);
            if (!match.Success || match.Groups["number"].Value != (i + 1).ToString())
                return false;
        }
        return true;
    }

    /// <summary>The labels 类, 款, 项 that a form prints in the row that counts its columns.</summary>
    public static List<SourceCell> CodeParts(List<SourceCell> filled) =>
        filled.FindAll(cell => LabelText.Key(cell.Text) is "类" or "款" or "项");

    /// <summary>True where numbers alone count the columns: a row of amounts 1, 2, 3 looks the same.</summary>
    public static bool IsBareNumbering(List<SourceCell> filled) =>
        IsNumbering(filled) && filled.TrueForAll(cell => cell.Text.Trim().All(char.IsAsciiDigit));

    /// <summary>True where every filled cell is an organisation, year, unit or date line.</summary>
    public static bool IsMeta(List<SourceCell> filled)
    {
        if (filled.Count == 0)
            return false;
        var meta = filled.Count(cell => MetaText.IsMeta(LabelText.Squeeze(cell.Text)));
        return meta == filled.Count
            || (meta > 0 && filled.Count <= 3 && !filled.Exists(cell => HeaderVocabulary.Knows(cell.Text)));
    }

    /// <summary>True for a row of signatures (联系人 张三 电话 …) below the lines.</summary>
    public static bool IsSignature(List<SourceCell> filled) =>
        filled.Count > 0 && MetaText.IsSignature(LabelText.Squeeze(filled[0].Text));

    /// <summary>
    /// True where a row can be a further level of the header above it: some of its words stand where the row above has
    /// a group or nothing. A row that only stands under finished labels is the first line of the table.
    /// </summary>
    public static bool IsUnderGroups(SourceRow above, SourceRow row, bool spansKnown)
    {
        if (!spansKnown)
            return row.Cells.Count != above.Cells.Count || Filled(above).Count < above.Cells.Count;
        foreach (var cell in Filled(row))
        {
            var owner = above.Cells.LastOrDefault(label => label.Column <= cell.Column && cell.Column < label.Column + label.ColumnSpan);
            if (owner is null || owner.ColumnSpan > 1 || string.IsNullOrWhiteSpace(owner.Text))
                return true;
        }
        return false;
    }

    /// <summary>True where most words are those that headers are made of and no amount stands among them.</summary>
    public static bool IsHeader(List<SourceCell> filled)
    {
        if (filled.Count == 0 || StartsLikeData(filled))
            return false;
        var known = 0;
        foreach (var cell in filled)
        {
            if (HeaderVocabulary.Knows(cell.Text))
                known++;
            else if (IsAmount(cell.Text))
                return false;
        }
        return known * 2 >= filled.Count;
    }

    /// <summary>True for a row that cannot be part of a header: it begins as lines do, or holds amounts.</summary>
    public static bool IsData(List<SourceCell> filled) =>
        filled.Count > 0 && (StartsLikeData(filled) || filled.Exists(cell => IsAmount(cell.Text)));

    private static bool IsAmount(string text) =>
        AmountText.Read(text, out _) == AmountTextKind.Number && !Year().IsMatch(text.Trim());

    private static bool StartsLikeData(List<SourceCell> filled)
    {
        var first = LabelText.Squeeze(filled[0].Text);
        if (Ordinal().IsMatch(first))
            return true;
        if (!TotalWords().IsMatch(first))
            return false;
        return !filled.Skip(1).Any(cell => HeaderVocabulary.Knows(cell.Text));
    }

    [GeneratedRegex(@"^(\d{1,7}$|\d{1,2}\s*[、.．]|[一二三四五六七八九十]+\s*[、.．]|[（(][一二三四五六七八九十\d]+[）)]|…+$|\.{3,}$)",
        RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^\S{0,24}?(合\s*计|总\s*计|小\s*计)$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex TotalWords();

    [GeneratedRegex(@"^\s*(栏次|行次|[类款项]|[甲乙丙丁戊]|\*+|[-—]+)\s*$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex NumberingMark();

    [GeneratedRegex(@"^\s*(?<number>\d{1,3})(\s*=\s*[\d+＋\-－]+)?\s*$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(@"^(19|20)\d\d年?$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex Year();
}
