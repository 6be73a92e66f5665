using System.Text;

namespace BudgetDisclosure.Documents.Reading;

/// <summary>Encodings that the platform knows only when asked: GB18030 and the code pages of old files.</summary>
internal static class CodePages
{
    /// <summary>What Chinese Windows writes; GB2312 and GBK are parts of it.</summary>
    public static Encoding Gb18030 { get; } = Registered("GB18030");

    /// <summary>The encoding of that name; null for a name that means none.</summary>
    public static Encoding? Named(string name)
    {
        try
        {
            return Registered(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Registered(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(name);
    }
}
