using System.Text;

namespace BudgetDisclosure.Documents.Tests.Rendering;

/// <summary>Reads a flawless QR code of level M up to version 6, as ISO/IEC 18004 describes it: enough for an address.</summary>
internal sealed class DecodedQrCode
{
    private const int LevelM = 0;
    private const int FormatMask = 0b101010000010010;

    // By version: how many blocks, and how many data bytes each of them holds.
    private static readonly (int Blocks, int Bytes)[] LevelMBlocks = [(1, 16), (1, 28), (1, 44), (2, 32), (2, 43), (4, 27)];

    private readonly IReadOnlyList<IReadOnlyList<bool>> _dark;
    private readonly int _version;
    private readonly int _mask;

    private DecodedQrCode(IReadOnlyList<IReadOnlyList<bool>> dark)
    {
        _dark = dark;
        _version = (Size - 17) / 4;
        var format = Enumerable.Range(0, 8).Aggregate(0, (bits, i) => bits | (Bit(Size - 1 - i, 8) << i));
        format = Enumerable.Range(8, 7).Aggregate(format, (bits, i) => bits | (Bit(8, Size - 15 + i) << i)) ^ FormatMask;
        Assert.Equal(LevelM, format >> 13);
        _mask = (format >> 10) & 7;
    }

    private int Size => _dark.Count;

    public static string Of(IReadOnlyList<IReadOnlyList<bool>> dark) => new DecodedQrCode(dark).Text();

    private int Bit(int x, int y) => _dark[y][x] ? 1 : 0;

    private string Text()
    {
        var (blocks, length) = LevelMBlocks[_version - 1];
        var words = Words();
        var data = Enumerable.Range(0, blocks).SelectMany(block => Enumerable.Range(0, length).Select(i => words[(i * blocks) + block])).ToArray();
        Assert.Equal(0b0100, data[0] >> 4);
        var count = ((data[0] & 15) << 4) | (data[1] >> 4);
        return Encoding.UTF8.GetString(
            [.. Enumerable.Range(0, count).Select(i => (byte)(((data[i + 1] & 15) << 4) | (data[i + 2] >> 4)))]);
    }

    /// <summary>Two columns at a time from the right, up and down, around what is no data.</summary>
    private List<int> Words()
    {
        var (words, bits, word) = (new List<int>(), 0, 0);
        var isUpwards = true;
        for (var right = Size - 1; right > 0; right -= 2, isUpwards = !isUpwards)
        {
            if (right == 6)
                right--;
            for (var step = 0; step < Size; step++)
            {
                var y = isUpwards ? Size - 1 - step : step;
                foreach (var x in (int[])[right, right - 1])
                {
                    if (IsFunction(x, y))
                        continue;
                    word = (word << 1) | (Bit(x, y) ^ (IsMasked(x, y) ? 1 : 0));
                    if (++bits % 8 == 0)
                    {
                        words.Add(word);
                        word = 0;
                    }
                }
            }
        }
        return words;
    }

    private bool IsFunction(int x, int y)
    {
        var alignment = Size - 7;
        return x == 6 || y == 6 || (x < 9 && y < 9) || (x >= Size - 8 && y < 9) || (x < 9 && y >= Size - 8)
            || (_version > 1 && Math.Abs(x - alignment) <= 2 && Math.Abs(y - alignment) <= 2);
    }

    private bool IsMasked(int x, int y) => _mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((y / 2) + (x / 3)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };
}
