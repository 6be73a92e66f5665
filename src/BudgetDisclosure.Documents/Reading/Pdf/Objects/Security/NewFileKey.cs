using System.Security.Cryptography;

namespace BudgetDisclosure.Documents.Reading.Pdf.Objects.Security;

/// <summary>The key of a file encrypted by revision 5 or 6 (ISO 32000-2, algorithms 2.A and 2.B).</summary>
internal static class NewFileKey
{
    private const int HashBytes = 32;
    private const int SaltBytes = 8;

    /// <returns>Null where the empty password does not open it.</returns>
    public static byte[]? Find(PdfDictionary encrypt)
    {
        if (encrypt["U"] is not PdfString { Bytes: { Length: >= HashBytes + (2 * SaltBytes) } user } ||
            encrypt["UE"] is not PdfString { Bytes: { Length: >= HashBytes } sealedKey })
            return null;
        var revision = encrypt.Whole("R") ?? 0;
        var proof = Hash(user.AsSpan(HashBytes, SaltBytes), revision);
        if (!proof.AsSpan().SequenceEqual(user.AsSpan(0, HashBytes)))
            return null;
        var opener = Hash(user.AsSpan(HashBytes + SaltBytes, SaltBytes), revision);
        return AesCbc.Apply(opener, sealedKey.AsSpan(0, HashBytes), new byte[16]);
    }

    /// <summary>The hash of the empty password and a salt; revision 6 makes it dear.</summary>
    private static byte[] Hash(ReadOnlySpan<byte> salt, int revision)
    {
        var hash = SHA256.HashData(salt);
        if (revision < 6)
            return hash;
        byte[] encrypted = [0];
        for (var round = 0; round < 64 || encrypted[^1] > round - 32; round++)
        {
            encrypted = Encrypt(hash);
            hash = (encrypted.Take(16).Sum(b => b) % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
        }
        return hash[..HashBytes];
    }

    private static byte[] Encrypt(byte[] hash)
    {
        var input = Enumerable.Repeat(hash, 64).SelectMany(b => b).ToArray();
        using var aes = Aes.Create();
        aes.Key = hash[..16];
        return aes.EncryptCbc(input, hash.AsSpan(16, 16), PaddingMode.None);
    }
}
