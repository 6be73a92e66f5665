using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace BudgetDisclosure.Testing;

/// <summary>Encrypts what a <see cref="PdfFile"/> writes, with the empty user password or one that readers lack.</summary>
/// <remarks>Written from ISO 32000-2, 7.6, apart from the reader, so that one checks the other.</remarks>
public sealed class PdfEncryption
{
    private static readonly byte[] padding =
        Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private static readonly byte[] id = Convert.FromHexString("00112233445566778899AABBCCDDEEFF");
    private static readonly byte[] owner = SHA256.HashData("an owner's key"u8);

    private readonly byte[] key;
    private readonly bool isAes;

    private PdfEncryption(byte[] key, bool isAes, string entries)
    {
        this.key = key;
        this.isAes = isAes;
        TrailerEntries = $"/ID [<{Convert.ToHexString(id)}> <{Convert.ToHexString(id)}>] /Encrypt << /Filter /Standard {entries} >>";
    }

    public string TrailerEntries { get; }

    public static PdfEncryption Rc4With40Bits() => Old(2, 5, false, "/V 1 /R 2", []);

    /// <param name="password">What the user must know; empty for a file that opens by itself.</param>
    public static PdfEncryption Rc4With128Bits(string password = "") =>
        Old(3, 16, false, "/V 2 /R 3 /Length 128", Encoding.Latin1.GetBytes(password));

    public static PdfEncryption AesWith128Bits() => Old(
        4, 16, true, "/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /Length 16 >> >> /StmF /StdCF /StrF /StdCF", []);

    /// <param name="revision">5, as Acrobat 9 wrote it, or 6, as the standard has it.</param>
    public static PdfEncryption AesWith256Bits(int revision)
    {
        var fileKey = SHA256.HashData("a file's key"u8);
        byte[] checkSalt = [1, 2, 3, 4, 5, 6, 7, 8], keySalt = [8, 7, 6, 5, 4, 3, 2, 1];
        using var aes = Aes.Create();
        aes.Key = Hash(keySalt, revision);
        var sealedKey = aes.EncryptCbc(fileKey, new byte[16], PaddingMode.None);
        byte[] user = [.. Hash(checkSalt, revision), .. checkSalt, .. keySalt];
        return new(fileKey, true,
            $"/V 5 /R {revision} /Length 256 /P -3904 /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}> " +
            $"/UE <{Convert.ToHexString(sealedKey)}> " +
            "/CF << /StdCF << /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF");
    }

    /// <summary>A string or stream of the object with this number.</summary>
    public byte[] Encrypt(byte[] plain, int number)
    {
        if (!isAes)
            return Rc4(ObjectKey(number), plain);
        using var aes = Aes.Create();
        aes.Key = key.Length == 32 ? key : ObjectKey(number);
        var vector = SHA256.HashData(plain)[..16];
        return [.. vector, .. aes.EncryptCbc(plain, vector)];
    }

    private static PdfEncryption Old(int revision, int keyBytes, bool isAes, string entries, byte[] password)
    {
        byte[] filled = [.. password, .. padding.AsSpan(0, 32 - password.Length)];
        var hash = MD5.HashData([.. filled, .. owner, 0xC0, 0xF0, 0xFF, 0xFF, .. id]);
        for (var n = 0; n < 50 && revision > 2; n++)
            hash = MD5.HashData(hash.AsSpan(0, keyBytes));
        var fileKey = hash[..keyBytes];
        var proof = revision == 2 ? Rc4(fileKey, padding) : MD5.HashData([.. padding, .. id]);
        for (var n = 0; n < 20 && revision > 2; n++)
            proof = Rc4([.. fileKey.Select(b => (byte)(b ^ n))], proof);
        Array.Resize(ref proof, 32);
        return new(fileKey, isAes,
            $"{entries} /P -3904 /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(proof)}>");
    }

    private byte[] ObjectKey(int number)
    {
        byte[] input = [.. key, (byte)(number & 0xFF), (byte)((number >> 8) & 0xFF), 0, 0, 0];
        return MD5.HashData(isAes ? [.. input, .. "sAlT"u8] : input)[..Math.Min(16, key.Length + 5)];
    }

    private static byte[] Hash(byte[] salt, int revision)
    {
        var hash = SHA256.HashData(salt);
        if (revision == 5)
            return hash;
        var last = 0;
        for (var round = 1; round <= 64 || last > round - 1 - 32; round++)
        {
            using var aes = Aes.Create();
            aes.Key = hash[..16];
            var input = Enumerable.Repeat(hash, 64).SelectMany(b => b).ToArray();
            var encrypted = aes.EncryptCbc(input, hash.AsSpan(16, 16), PaddingMode.None);
            last = encrypted[^1];
            var number = new BigInteger(encrypted.AsSpan(0, 16), isUnsigned: true, isBigEndian: true);
            hash = (int)(number % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
        }
        return hash[..32];
    }

    private static byte[] Rc4(byte[] key, byte[] bytes)
    {
        var state = Enumerable.Range(0, 256).Select(n => (byte)n).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) % 256;
            (state[i], state[j]) = (state[j], state[i]);
        }
        var (output, a, b) = (new byte[bytes.Length], 0, 0);
        for (var n = 0; n < bytes.Length; n++)
        {
            a = (a + 1) % 256;
            b = (b + state[a]) % 256;
            (state[a], state[b]) = (state[b], state[a]);
            output[n] = (byte)(bytes[n] ^ state[(state[a] + state[b]) % 256]);
        }
        return output;
    }
}
