using System.Text;
using System.Xml;

namespace BudgetDisclosure.Documents.Rendering.Docx;

/// <summary>Texts as XML can hold them: Word has no way to write a control character or half of a pair.</summary>
internal static class XmlCharacters
{
    private const char Replacement = '\ufffd';

    /// <summary>The text; what XML forbids is shown as U+FFFD, so that nothing vanishes without a trace.</summary>
    public static string Allowed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(text, i))
                return Replaced(text);
        }
        return text;
    }

    private static string Replaced(string text)
    {
        var allowed = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(text, i))
                allowed[i] = Replacement;
        }
        return allowed.ToString();
    }

    private static bool IsAllowed(string text, int i) => XmlConvert.IsXmlChar(text[i])
        || (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
}
