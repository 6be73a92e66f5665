namespace BudgetDisclosure.Typesetting.Pdf.Packing;

/// <summary>Bits one after the other, the lowest of each byte first.</summary>
internal sealed class BitBuffer
{
    private byte[] bytes = new byte[64 * 1024];
    private int length;
    private ulong pending;
    private int pendingBits;

    /// <summary>What was written; the last byte is filled with zeros.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        Write(0, (8 - (pendingBits & 7)) & 7);
        Drain();
        return bytes.AsSpan(0, length);
    }

    public void Clear() => (length, pending, pendingBits) = (0, 0, 0);

    /// <param name="count">32 at most.</param>
    public void Write(uint bits, int count)
    {
        pending |= (ulong)bits << pendingBits;
        pendingBits += count;
        if (pendingBits >= 32)
            Drain();
    }

    private void Drain()
    {
        if (length + 8 > bytes.Length)
            Array.Resize(ref bytes, 2 * bytes.Length);
        for (; pendingBits >= 8; pendingBits -= 8)
        {
            bytes[length++] = (byte)(pending & 0xFF);
            pending >>= 8;
        }
    }
}
