using BudgetDisclosure.Core.Classification;

namespace BudgetDisclosure.Core.Tables;

/// <summary>What the blank template (空白模板) prints of a table: columns of one of its forms, and lines.</summary>
/// <param name="Columns">Keys of columns, in the order in which they are printed, separated by blanks.</param>
public sealed record BlankForm(string Columns)
{
    /// <summary>Stands for the classes of the functional classification that are in use in the year.</summary>
    public const string Classes = "*";

    /// <summary>The lines of 三公 in the order of the form.</summary>
    public const string ThreePublicLines =
        "“三公”经费合计|一、因公出国（境）费|二、公务用车购置及运行费|其中：公务用车购置费|公务用车运行维护费|三、公务接待费";

    private const string Numbers = "一二三四五六七八九";

    /// <summary>The form's name; null for the first.</summary>
    public string? Form { get; init; }

    /// <summary>The stage whose template holds the table; null where the table's own stage says it, or both do.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Pre-printed labels of the income side, separated by <c>|</c>.</summary>
    public string IncomeLines { get; init; } = "";

    /// <summary>What closes the income side, beside what closes the other.</summary>
    public string IncomeTotals { get; init; } = "";

    /// <summary>Pre-printed labels of the expenditure side, or of a table of one side.</summary>
    public string Lines { get; init; } = "";

    public string Totals { get; init; } = "";

    /// <summary>True for a table of entries that begins with its total (合计).</summary>
    public bool HasTotal { get; init; }

    /// <summary>The labels of a list, the classes numbered.</summary>
    public static IReadOnlyList<string> Labels(string list, FiscalYear year) => list switch
    {
        "" => [],
        Classes => [.. ClassesOf(year)],
        _ => list.Split('|'),
    };

    private static IEnumerable<string> ClassesOf(FiscalYear year) => CodeRegistry.Function.Codes
        .Where(code => code.Length == 3).Select(code => CodeRegistry.Function.NameOf(code, year)).OfType<string>()
        .Select((name, i) => $"{Chinese(i + 1)}、{name}");

    /// <summary>1 to 99 in Chinese numerals.</summary>
    private static string Chinese(int number) => number switch
    {
        < 10 => Numbers[number - 1].ToString(),
        < 20 => "十" + Digit(number % 10),
        _ => Digit(number / 10) + "十" + Digit(number % 10),
    };

    private static string Digit(int digit) => digit == 0 ? "" : Numbers[digit - 1].ToString();
}
