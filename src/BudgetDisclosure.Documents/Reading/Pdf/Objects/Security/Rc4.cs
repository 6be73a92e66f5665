namespace BudgetDisclosure.Documents.Reading.Pdf.Objects.Security;

/// <summary>The cipher of files made before 2005; it keeps nothing secret any more.</summary>
internal static class Rc4
{
    public static byte[] Apply(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes)
    {
        Span<byte> state = stackalloc byte[256];
        for (var n = 0; n < state.Length; n++)
            state[n] = (byte)n;
        for (int n = 0, j = 0; n < state.Length; n++)
        {
            j = (j + state[n] + key[n % key.Length]) & 0xFF;
            (state[n], state[j]) = (state[j], state[n]);
        }
        var output = new byte[bytes.Length];
        for (int n = 0, i = 0, j = 0; n < output.Length; n++)
        {
            i = (i + 1) & 0xFF;
            j = (j + state[i]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
            output[n] = (byte)(bytes[n] ^ state[(state[i] + state[j]) & 0xFF]);
        }
        return output;
    }
}
