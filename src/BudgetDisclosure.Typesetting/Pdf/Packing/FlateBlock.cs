using System.Numerics;

namespace BudgetDisclosure.Typesetting.Pdf.Packing;

/// <summary>Literals and matches that share their codes (RFC 1951, 3.2.5 and 3.2.7).</summary>
internal sealed class FlateBlock
{
    private const int MostTokens = 32 * 1024;
    private const int EndOfBlock = 256;
    private const int FirstLength = 257;
    private const int LongestMatch = 258;
    private const int LongestMatchSymbol = 285;
    private const int RepeatLength = 16;
    private const int ShortZeros = 17;
    private const int LongZeros = 18;

    /// <summary>The order in which the lengths of the lengths' codes are written.</summary>
    private static readonly int[] LengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private readonly (short Value, ushort Distance)[] tokens = new (short, ushort)[MostTokens];
    private readonly int[] literals = new int[286];
    private readonly int[] distances = new int[30];
    private int count;

    public bool IsFull => count == MostTokens;

    public void AddLiteral(byte value)
    {
        tokens[count++] = (value, 0);
        literals[value]++;
    }

    public void AddMatch(int length, int distance)
    {
        tokens[count++] = ((short)length, (ushort)distance);
        literals[LengthSymbol(length).Symbol]++;
        distances[DistanceSymbol(distance).Symbol]++;
    }

    /// <summary>Writes what was added, with its codes, and forgets it.</summary>
    public void Write(BitBuffer bits, bool isLast)
    {
        literals[EndOfBlock] = 1;
        var (literalCode, distanceCode) = (new HuffmanCode(literals, 15), new HuffmanCode(distances, 15));
        bits.Write(isLast ? 0b101u : 0b100u, 3);
        WriteCodes(literalCode.Lengths, distanceCode.Lengths, bits);
        foreach (var (value, distance) in tokens.AsSpan(0, count))
        {
            if (distance == 0)
                literalCode.Write(value, bits);
            else
                WriteMatch(value, distance, literalCode, distanceCode, bits);
        }
        literalCode.Write(EndOfBlock, bits);
        Array.Clear(literals);
        Array.Clear(distances);
        count = 0;
    }

    private static void WriteMatch(int length, int distance, HuffmanCode literalCode, HuffmanCode distanceCode, BitBuffer bits)
    {
        var (symbol, extra) = LengthSymbol(length);
        literalCode.Write(symbol, bits);
        bits.Write((uint)(length - 3) & ((1u << extra) - 1), extra);
        (symbol, extra) = DistanceSymbol(distance);
        distanceCode.Write(symbol, bits);
        bits.Write((uint)(distance - 1) & ((1u << extra) - 1), extra);
    }

    /// <summary>Which symbol stands for a length, and how many of its lowest bits follow.</summary>
    private static (int Symbol, int Extra) LengthSymbol(int length)
    {
        var value = length - 3;
        if (length == LongestMatch)
            return (LongestMatchSymbol, 0);
        if (value < 8)
            return (FirstLength + value, 0);
        var log = BitOperations.Log2((uint)value);
        return (FirstLength + (4 * (log - 1)) + ((value >> (log - 2)) & 3), log - 2);
    }

    private static (int Symbol, int Extra) DistanceSymbol(int distance)
    {
        var value = distance - 1;
        if (value < 2)
            return (value, 0);
        var log = BitOperations.Log2((uint)value);
        return ((2 * log) + ((value >> (log - 1)) & 1), log - 1);
    }

    /// <summary>The lengths of both codes, runs of equal ones shortened, in a code of their own.</summary>
    private static void WriteCodes(byte[] literalLengths, byte[] distanceLengths, BitBuffer bits)
    {
        var runs = Runs([.. literalLengths, .. distanceLengths]);
        var frequencies = new int[LengthOrder.Length];
        foreach (var (symbol, _, _) in runs)
            frequencies[symbol]++;
        var code = new HuffmanCode(frequencies, 7);
        var used = Array.FindLastIndex(LengthOrder, symbol => code.Lengths[symbol] > 0) + 1;
        bits.Write((uint)(literalLengths.Length - 257), 5);
        bits.Write((uint)(distanceLengths.Length - 1), 5);
        bits.Write((uint)(Math.Max(used, 4) - 4), 4);
        for (var i = 0; i < Math.Max(used, 4); i++)
            bits.Write(code.Lengths[LengthOrder[i]], 3);
        foreach (var (symbol, value, extra) in runs)
        {
            code.Write(symbol, bits);
            bits.Write((uint)value, extra);
        }
    }

    private static List<(int Symbol, int Value, int Extra)> Runs(byte[] lengths)
    {
        var runs = new List<(int Symbol, int Value, int Extra)>();
        for (var i = 0; i < lengths.Length;)
        {
            var run = 1;
            while (i + run < lengths.Length && lengths[i + run] == lengths[i])
                run++;
            AddRun(runs, lengths[i], run);
            i += run;
        }
        return runs;
    }

    private static void AddRun(List<(int Symbol, int Value, int Extra)> runs, int length, int run)
    {
        if (length > 0)
        {
            runs.Add((length, 0, 0));
            run--;
        }
        while (run > 0)
        {
            var (symbol, shortest, most, extra) = length > 0 ? (RepeatLength, 3, 6, 2)
                : run < 11 ? (ShortZeros, 3, 10, 3) : (LongZeros, 11, 138, 7);
            var taken = Math.Min(run, most);
            if (taken < shortest)
                (symbol, shortest, taken, extra) = (length, 0, 1, 0);
            runs.Add((symbol, extra == 0 ? 0 : taken - shortest, extra));
            run -= taken;
        }
    }
}
