namespace BudgetDisclosure.Typesetting.Pdf.Packing;

/// <summary>A code in which frequent symbols are short, as RFC 1951 orders it.</summary>
internal sealed class HuffmanCode
{
    private readonly uint[] codes;

    /// <param name="frequencies">How often each symbol occurs.</param>
    /// <param name="longest">How long a code may be at most, in bits.</param>
    public HuffmanCode(ReadOnlySpan<int> frequencies, int longest)
    {
        var weights = frequencies.ToArray();
        UseTwoAtLeast(weights);
        Lengths = LengthsOf(weights);
        while (Lengths.Max() > longest)
        {
            for (var i = 0; i < weights.Length; i++)
                weights[i] = (weights[i] + 1) / 2;
            Lengths = LengthsOf(weights);
        }
        codes = CodesOf(Lengths);
    }

    /// <summary>Of each symbol's code, in bits; 0 for symbols that do not occur.</summary>
    public byte[] Lengths { get; }

    public void Write(int symbol, BitBuffer bits) => bits.Write(codes[symbol], Lengths[symbol]);

    /// <summary>A code of one symbol would have no bits; some readers stumble over that.</summary>
    private static void UseTwoAtLeast(int[] weights)
    {
        for (var i = 0; weights.Count(weight => weight > 0) < 2; i++)
            weights[i] = Math.Max(weights[i], 1);
    }

    /// <summary>Joins the two rarest until one is left; of equals the lower symbol goes first.</summary>
    private static byte[] LengthsOf(int[] weights)
    {
        int[] leaves = [.. Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0).OrderBy(i => weights[i])];
        var (total, parents) = (new int[(2 * leaves.Length) - 1], new int[(2 * leaves.Length) - 1]);
        for (var i = 0; i < leaves.Length; i++)
            total[i] = weights[leaves[i]];
        var (leaf, node) = (0, leaves.Length);
        for (var next = leaves.Length; next < total.Length; next++)
        {
            for (var i = 0; i < 2; i++)
            {
                var rarest = leaf < leaves.Length && (node == next || total[leaf] <= total[node]) ? leaf++ : node++;
                total[next] += total[rarest];
                parents[rarest] = next;
            }
        }
        var depths = new int[total.Length];
        for (var i = total.Length - 2; i >= 0; i--)
            depths[i] = depths[parents[i]] + 1;
        var lengths = new byte[weights.Length];
        for (var i = 0; i < leaves.Length; i++)
            lengths[leaves[i]] = (byte)depths[i];
        return lengths;
    }

    /// <summary>Short codes come first, of equally long ones that of the lower symbol; written from their highest bit.</summary>
    private static uint[] CodesOf(byte[] lengths)
    {
        var found = new uint[lengths.Length];
        var code = 0u;
        for (var length = 1; length <= lengths.Max(); length++, code <<= 1)
        {
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                    found[symbol] = Reversed(code++, length);
            }
        }
        return found;
    }

    private static uint Reversed(uint code, int length)
    {
        var reversed = 0u;
        for (var i = 0; i < length; i++)
            reversed |= ((code >> i) & 1) << (length - 1 - i);
        return reversed;
    }
}
