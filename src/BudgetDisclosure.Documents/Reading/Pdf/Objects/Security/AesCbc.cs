using System.Security.Cryptography;

namespace BudgetDisclosure.Documents.Reading.Pdf.Objects.Security;

/// <summary>AES as PDF uses it: the first block is the initial vector, the last is padded.</summary>
internal static class AesCbc
{
    private const int Block = 16;

    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> bytes)
    {
        var whole = bytes.Length / Block * Block;
        if (whole < 2 * Block)
            return [];
        var plain = Apply(key, bytes[Block..whole], bytes[..Block]);
        return plain[^1] is >= 1 and <= Block and var padding ? plain[..^padding] : plain;
    }

    /// <summary>Without padding, under a given vector.</summary>
    public static byte[] Apply(byte[] key, ReadOnlySpan<byte> blocks, ReadOnlySpan<byte> vector)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(blocks, vector, PaddingMode.None);
    }
}
