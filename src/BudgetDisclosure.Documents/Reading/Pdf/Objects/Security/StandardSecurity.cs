using System.Security.Cryptography;

namespace BudgetDisclosure.Documents.Reading.Pdf.Objects.Security;

/// <summary>How a stream or a string is encrypted.</summary>
internal enum Cipher
{
    None,
    Rc4,
    Aes128,
    Aes256,
}

/// <summary>The standard security handler under the empty user password (ISO 32000-2, 7.6).</summary>
/// <remarks>Offices restrict printing and copying this way; whoever opens the file reads it all the same.</remarks>
internal sealed class StandardSecurity
{
    private readonly byte[] key;
    private readonly Cipher streams;
    private readonly Cipher strings;

    private StandardSecurity(byte[] key, Cipher streams, Cipher strings)
    {
        this.key = key;
        this.streams = streams;
        this.strings = strings;
    }

    /// <returns>Null where nothing is encrypted.</returns>
    /// <exception cref="PdfDamagedException">It is encrypted otherwise, or needs a password.</exception>
    public static StandardSecurity? Open(PdfDictionary trailer)
    {
        if (!trailer.Has("Encrypt"))
            return null;
        var encrypt = trailer["Encrypt"] as PdfDictionary ?? PdfDictionary.Empty;
        var version = encrypt.Whole("V") ?? 0;
        if (encrypt.Name("Filter") != "Standard" || version is not (1 or 2 or 4 or 5))
            throw new PdfDamagedException(PdfDamage.UnknownEncryption);
        var id = trailer.Array("ID") is { Count: > 0 } list && list[0] is PdfString first ? first.Bytes : [];
        var found = encrypt.Whole("R") >= 5 ? NewFileKey.Find(encrypt) : OldFileKey.Find(encrypt, id);
        if (found is null)
            throw new PdfDamagedException(PdfDamage.NeedsPassword);
        return version < 4
            ? new(found, Cipher.Rc4, Cipher.Rc4)
            : new(found, CipherOf(encrypt, "StmF"), CipherOf(encrypt, "StrF"));
    }

    public byte[] DecryptString(byte[] bytes, int number, int generation) =>
        Decrypt(strings, bytes, number, generation);

    public byte[] DecryptStream(ReadOnlyMemory<byte> bytes, int number, int generation) =>
        Decrypt(streams, bytes.Span, number, generation);

    private static Cipher CipherOf(PdfDictionary encrypt, string use)
    {
        var name = encrypt.Name(use) ?? "Identity";
        if (name == "Identity")
            return Cipher.None;
        return encrypt.Dictionary("CF")?.Dictionary(name)?.Name("CFM") switch
        {
            "None" => Cipher.None,
            "V2" => Cipher.Rc4,
            "AESV2" => Cipher.Aes128,
            "AESV3" => Cipher.Aes256,
            _ => throw new PdfDamagedException(PdfDamage.UnknownEncryption),
        };
    }

    private byte[] Decrypt(Cipher cipher, ReadOnlySpan<byte> bytes, int number, int generation) => cipher switch
    {
        Cipher.Rc4 => Rc4.Apply(ObjectKey(number, generation, []), bytes),
        Cipher.Aes128 => AesCbc.Decrypt(ObjectKey(number, generation, "sAlT"u8), bytes),
        Cipher.Aes256 => AesCbc.Decrypt(key, bytes),
        _ => bytes.ToArray(),
    };

    private byte[] ObjectKey(int number, int generation, ReadOnlySpan<byte> salt)
    {
        byte[] input =
        [
            .. key, (byte)(number & 0xFF), (byte)((number >> 8) & 0xFF), (byte)((number >> 16) & 0xFF),
            (byte)(generation & 0xFF), (byte)((generation >> 8) & 0xFF), .. salt,
        ];
        return MD5.HashData(input)[..Math.Min(key.Length + 5, 16)];
    }
}
