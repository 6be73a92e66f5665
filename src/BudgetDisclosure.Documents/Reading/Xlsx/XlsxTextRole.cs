using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Documents.Reading.Xlsx;

/// <summary>What a cell's named style says that its text is, where it says so; the styles that a word processor has too.</summary>
/// <param name="OutlineLevel">0 for the highest heading, null for text.</param>
internal sealed partial record XlsxTextRole(int? OutlineLevel)
{
    private const int BuiltInTitle = 15;
    private const int BuiltInHeading1 = 16;
    private const int BuiltInHeading4 = 19;

    private static readonly XlsxTextRole Text = new(OutlineLevel: null);
    private static readonly XlsxTextRole[] Headings = [new(0), new(1), new(2), new(3)];

    /// <summary>Null for every style that says nothing of a text.</summary>
    /// <param name="name">As the file has it; programs translate the names of Excel's own styles.</param>
    /// <param name="builtInId">The number of one of Excel's own styles, null for another.</param>
    public static XlsxTextRole? Of(string name, int? builtInId)
    {
        if (builtInId == BuiltInTitle)
            return Headings[0];
        if (builtInId is >= BuiltInHeading1 and <= BuiltInHeading4)
            return Headings[builtInId.Value - BuiltInHeading1];
        if (HeadingName().Match(name) is { Success: true } heading)
            return Headings[Math.Max(1, int.Parse("0" + heading.Groups["level"].Value, CultureInfo.InvariantCulture)) - 1];
        return name is "正文" or "Body Text" ? Text : null;
    }

    /// <summary>LibreOffice writes “Excel Built-in Heading 1” and leaves the number of the style out.</summary>
    [GeneratedRegex(@"^(Excel Built-in )?(Title|标题|(Heading|标题)\s?(?<level>[1-4]))\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HeadingName();
}

/// <summary>What a cell's style says: how a number shows, and what a text is.</summary>
/// <param name="Role">Null for most cells.</param>
internal readonly record struct XlsxCellStyle(Formats.NumberFormat Format, XlsxTextRole? Role);
