namespace BudgetDisclosure.Documents.Reading.Pdf.Layout;

/// <summary>
/// Tells that a file says wrongly what its letters mean, as a re-printed one may: its texts then hold letters that no
/// budget is written with (单O]Ā).
/// </summary>
internal static class RareLetters
{
    /// <summary>
    /// The share of rare letters above which a table's texts are doubtful; sound files stay below a thousandth.
    /// </summary>
    private const double MostShare = 0.01;

    /// <summary>Signs that budgets use beside Chinese, Latin letters, digits and their punctuation.</summary>
    private const string Signs = "·×÷°±‰℃㎡→←↑↓≤≥≠≈√□■○●◆△▲★☆※";

    public static bool Prevail(IEnumerable<string> texts)
    {
        var (all, rare) = (0, 0);
        foreach (var letter in texts.SelectMany(text => text.EnumerateRunes()))
        {
            all++;
            rare += IsUsual(letter.Value) ? 0 : 1;
        }
        return rare > MostShare * all;
    }

    private static bool IsUsual(int letter) => letter
        is >= ' ' and <= '~'
        or >= '\u4e00' and <= '\u9fff' // Chinese
        or >= '\u3000' and <= '\u303f' or >= '\u2010' and <= '\u2027' // 、。《》 — “ ” …
        or >= '\uff01' and <= '\uffee' // （，：
        or '\ufffd' // counted as unknown already
        or >= '\u2160' and <= '\u217f' or >= '\u2460' and <= '\u249b' // Ⅰ ①
        || (letter <= char.MaxValue && Signs.Contains((char)letter, StringComparison.Ordinal));
}
