namespace BudgetDisclosure.Documents.Reading.Xlsx.Formats;

/// <summary>A number format of a spreadsheet: up to four sections, chosen by sign or by their conditions.</summary>
/// <remarks>
/// Source: ECMA-376 part 1, 18.8.31; where it is silent (negative zero, fifteen digits, trailing blanks), what Excel
/// shows. A missing section is what Excel takes instead.
/// </remarks>
internal sealed class NumberFormat
{
    public static readonly NumberFormat General = new([NumberSection.General]);

    private readonly NumberSection[] sections;
    private readonly NumberSection? textSection;

    private NumberFormat(NumberSection[] all)
    {
        textSection = all.Length == 4 ? all[3] : null;
        if (textSection is null && all[^1] is { Kind: SectionKind.Text } last)
            textSection = last;
        sections = [.. all.Take(3).Where(section => section.Kind != SectionKind.Text)];
        if (sections.Length == 0)
            sections = [NumberSection.General];
    }

    /// <summary>True if numbers under this format are moments in time.</summary>
    public bool IsDate => sections[0].Kind == SectionKind.Date;

    public static NumberFormat Parse(string code) => new(NumberFormatParser.Sections(code));

    /// <summary>The text as the format shows it; a format without <c>@</c> leaves it alone.</summary>
    public string Show(string text) =>
        textSection is { Kind: SectionKind.Text } section ? section.ShowText(text) : text;

    /// <summary>Writes what a reader of the sheet sees; blanks around it are not kept.</summary>
    public ShownKind Show(StoredNumber number, DateSystem dates, ShownText output)
    {
        output.Clear();
        var index = SectionFor(number);
        if (index < 0)
        {
            GeneralFormat.Write(number, output);
            return ShownKind.Rounded;
        }
        var section = sections[index];
        var hidesSign = HidesSign(index);
        section.Write(hidesSign ? number.Abs() : number, dates, output);
        var suspect = section.CanAlterValue || (section.HasSignMark != hidesSign && section.Kind == SectionKind.Number);
        return suspect && !ShownValue.Agrees(number, output.Span) ? ShownKind.Altered : ShownKind.Rounded;
    }

    /// <summary>The short way for most cells of a budget: digits that the format shows as they stand.</summary>
    public bool TryShowPlain(ReadOnlySpan<char> stored, ShownText output) =>
        sections is [{ Plain: { } plain }] && plain.TryShow(stored, output);

    private int SectionFor(StoredNumber number)
    {
        if (sections.Length == 1 && sections[0].Condition is null)
            return 0;
        if (Array.Exists(sections, section => section.Condition is not null))
            return SectionByCondition(number);
        if (number.Negative)
            return 1;
        return number.IsZero && sections.Length > 2 ? 2 : 0;
    }

    /// <summary>The first section whose condition holds; one without a condition takes the rest.</summary>
    /// <returns>-1 where no section takes the number (Excel shows #### then).</returns>
    private int SectionByCondition(StoredNumber number)
    {
        for (var i = 0; i < sections.Length; i++)
        {
            var implied = i == 0 && sections.Length == 3 ? SectionCondition.Positive
                : i == 1 && sections.Length == 3 ? SectionCondition.Negative
                : (SectionCondition?)null;
            if ((sections[i].Condition ?? implied)?.Holds(number) ?? true)
                return i;
        }
        return -1;
    }

    /// <summary>A section that is only for negative numbers brings its own sign.</summary>
    private bool HidesSign(int index) => sections[index].Condition is { } own
        ? own.OnlyNegative
        : index == 1 && sections[0].Condition is null or { TakesAllFromZero: true };
}

/// <summary>How what is shown relates to what is stored.</summary>
internal enum ShownKind
{
    /// <summary>Rounded to the digits shown, no more.</summary>
    Rounded,

    /// <summary>Another number, or none, is shown.</summary>
    Altered,
}
