using System.Text;

namespace BudgetDisclosure.Typesetting.Fonts;

/// <summary>No font can show a character; the message, for users, names it and the text it stands in.</summary>
public sealed class UnknownCharacterException(int codePoint, string text)
    : Exception(Sentence(codePoint, text, null))
{
    private const int ExcerptLength = 20;

    public int CodePoint { get; } = codePoint;

    /// <summary>The message with the place that the text has in the caller's document.</summary>
    /// <param name="place">For example 第 2 页的表格.</param>
    public string At(string place) => Sentence(CodePoint, text, place);

    private static string Sentence(int codePoint, string text, string? place) =>
        $"没有一种字体含有字符{Shown(codePoint)}，见于{Plain(place)}“{Excerpt(codePoint, text)}”。请在原文中改正这个字符，再重新生成。";

    private static string Shown(int codePoint) =>
        Rune.IsValid(codePoint) && !Rune.IsControl(new(codePoint))
            ? $"“{new Rune(codePoint)}”（U+{codePoint:X4}）" : $" U+{codePoint:X4} ";

    private static string Excerpt(int codePoint, string text)
    {
        var at = Rune.IsValid(codePoint) ? text.IndexOf(new Rune(codePoint).ToString(), StringComparison.Ordinal) : 0;
        var runes = text[Math.Max(0, at - (ExcerptLength / 2))..].EnumerateRunes().Take(ExcerptLength);
        return Plain(string.Concat(runes));
    }

    private static string Plain(string? text) =>
        string.Concat((text ?? "").EnumerateRunes().Select(rune => Rune.IsControl(rune) ? "□" : rune.ToString()));
}
