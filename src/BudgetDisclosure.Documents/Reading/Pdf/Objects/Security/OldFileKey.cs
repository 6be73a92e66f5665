using System.Buffers.Binary;
using System.Security.Cryptography;

namespace BudgetDisclosure.Documents.Reading.Pdf.Objects.Security;

/// <summary>The key of a file encrypted by revision 2, 3 or 4 (ISO 32000-1, algorithms 2, 4 and 5).</summary>
internal static class OldFileKey
{
    private const int HashBytes = 16;
    private const int OwnerBytes = 32;

    /// <summary>What an empty password is filled up with.</summary>
    private static readonly byte[] padding =
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <returns>Null where the empty password does not open it.</returns>
    public static byte[]? Find(PdfDictionary encrypt, byte[] id)
    {
        if (encrypt["O"] is not PdfString { Bytes: { Length: >= OwnerBytes } owner }
            || encrypt["U"] is not PdfString user)
            return null;
        var revision = encrypt.Whole("R") ?? 0;
        var key = Compute(encrypt, owner, id, revision);
        var expected = revision < 3 ? Rc4.Apply(key, padding) : Proof(key, id);
        return user.Bytes.AsSpan().StartsWith(expected) ? key : null;
    }

    private static byte[] Compute(PdfDictionary encrypt, byte[] owner, byte[] id, int revision)
    {
        var permissions = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(permissions, (uint)((long)(encrypt.Number("P") ?? 0) & 0xFFFFFFFF));
        var hidden = revision >= 4 && encrypt["EncryptMetadata"] is PdfBoolean { Value: false };
        byte[] input = [.. padding, .. owner.AsSpan(0, OwnerBytes), .. permissions, .. id];
        var hash = MD5.HashData(hidden ? [.. input, 0xFF, 0xFF, 0xFF, 0xFF] : input);
        var length = KeyBytes(encrypt, revision);
        for (var n = 0; n < 50 && revision >= 3; n++)
            hash = MD5.HashData(hash.AsSpan(0, length));
        return hash[..length];
    }

    private static int KeyBytes(PdfDictionary encrypt, int revision)
    {
        if (revision < 3)
            return 5;
        var bits = encrypt.Whole("V") == 4 ? 128 : encrypt.Whole("Length") ?? 40;
        return Math.Clamp(bits / 8, 5, HashBytes);
    }

    private static byte[] Proof(byte[] key, byte[] id)
    {
        var proof = MD5.HashData([.. padding, .. id]);
        for (var n = 0; n < 20; n++)
            proof = Rc4.Apply([.. key.Select(b => (byte)(b ^ n))], proof);
        return proof;
    }
}
