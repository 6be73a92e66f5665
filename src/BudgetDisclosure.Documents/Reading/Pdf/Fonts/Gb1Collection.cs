using System.Text;

namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>The texts of Adobe-GB1, as far as the order of GB 2312 tells them.</summary>
/// <remarks>
/// The characters beyond GB 2312 (from 7717 on) follow no code that could be computed; they stay unknown.
/// </remarks>
internal static class Gb1Collection
{
    /// <summary>Where the collection has ASCII of half the width, from the exclamation mark on.</summary>
    public const int HalfWidthExclamation = 814;

    public const int HalfWidthSpace = 7716;

    private const int RowCells = 94;
    private const int FirstCell = 0xA1;
    private const int AsciiCharacters = 95;
    private const int HalfWidthCharacters = 94;

    /// <summary>Characters that follow each other: the first one's number and its row and cell in GB 2312.</summary>
    private static readonly (int Cid, byte Row, byte Cell, int Count)[] blocks =
    [
        (96, 0xA1, 0xA1, 94), (190, 0xA2, 0xB1, 50), (240, 0xA2, 0xE5, 10), (250, 0xA2, 0xF1, 12),
        (262, 0xA3, 0xA1, 94), (356, 0xA4, 0xA1, 83), (439, 0xA5, 0xA1, 86), (525, 0xA6, 0xA1, 24),
        (549, 0xA6, 0xC1, 24), (602, 0xA7, 0xA1, 33),
        (635, 0xA7, 0xD1, 33), (668, 0xA8, 0xA1, 26), (700, 0xA8, 0xC5, 37), (738, 0xA9, 0xA4, 76),
        (940, 0xB0, 0xA1, 3755), (4695, 0xD8, 0xA1, 3008),
    ];

    private static readonly Encoding gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    /// <returns>Null where it cannot be told.</returns>
    public static string? TextOf(int cid)
    {
        if (cid is >= 1 and <= AsciiCharacters)
            return ((char)(' ' + cid - 1)).ToString();
        if (cid is >= HalfWidthExclamation and < HalfWidthExclamation + HalfWidthCharacters)
            return ((char)('!' + cid - HalfWidthExclamation)).ToString();
        if (cid == HalfWidthSpace)
            return " ";
        var block = Array.FindLast(blocks, block => block.Cid <= cid);
        var cell = cid - block.Cid + block.Cell - FirstCell;
        return cid >= blocks[0].Cid && cid < block.Cid + block.Count
            ? gbk.GetString([(byte)(block.Row + (cell / RowCells)), (byte)(FirstCell + (cell % RowCells))])
            : null;
    }
}
