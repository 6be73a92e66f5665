using System.Text;

namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>The texts of Adobe-GB1, as far as the order of GB 2312 tells them.</summary>
/// <remarks>The characters beyond GB 2312 (from 7,717 on) follow no code that could be computed; they stay unknown.</remarks>
internal static class Gb1Collection
{
    private const int RowCells = 94;
    private const int FirstCell = 0xA1;
    private const int FirstIdeograph = 939;
    private const int FirstIdeographRow = 0xB0;

    /// <summary>The last row of the first level ends five cells early.</summary>
    private const int LastOfFirstLevel = 4693;
    private const int MissingCells = 5;
    private const int LastIdeograph = 7701;

    private static readonly Encoding gb2312 = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    /// <returns>Null where it cannot be told.</returns>
    public static string? TextOf(int cid) => cid switch
    {
        >= 1 and <= 95 => ((char)(' ' + cid - 1)).ToString(),
        >= 814 and <= 908 => ((char)(' ' + cid - 814)).ToString(),
        >= FirstIdeograph and <= LastIdeograph => Ideograph(cid - FirstIdeograph + (cid > LastOfFirstLevel ? MissingCells : 0)),
        _ => null,
    };

    private static string Ideograph(int index) =>
        gb2312.GetString([(byte)(FirstIdeographRow + (index / RowCells)), (byte)(FirstCell + (index % RowCells))]);
}
