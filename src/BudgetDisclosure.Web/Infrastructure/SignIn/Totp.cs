using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace BudgetDisclosure.Web.Infrastructure.SignIn;

/// <summary>Time-based one-time passwords (RFC 6238): HMAC-SHA-1, 30 seconds, six digits, as every authenticator has them.</summary>
public static class Totp
{
    public const int KeyBytes = 20;
    private const int StepSeconds = 30;
    private const int Digits = 6;
    private const string Base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    public static string CodeAt(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[SHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, mac);
        var number = BinaryPrimitives.ReadUInt32BigEndian(mac[(mac[^1] & 0xF)..]) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    /// <summary>
    /// The step whose code this is: of now, the one before or the one after, and later than <paramref name="last"/>;
    /// null where it is none of these.
    /// </summary>
    public static long? FindStep(byte[] key, string code, DateTimeOffset now, long last)
    {
        var current = StepAt(now);
        foreach (var step in (long[])[current, current - 1, current + 1])
        {
            if (step > last && CryptographicOperations.FixedTimeEquals(Bytes(CodeAt(key, step)), Bytes(code)))
                return step;
        }
        return null;

        static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
    }

    /// <summary>The key as people type it where they cannot scan it (RFC 4648, without padding).</summary>
    public static string ToBase32(byte[] key)
    {
        var letters = new List<char>(key.Length * 8 / 5);
        var (buffer, bits) = (0, 0);
        foreach (var value in key)
        {
            (buffer, bits) = ((buffer << 8) | value, bits + 8);
            for (; bits >= 5; bits -= 5)
                letters.Add(Base32Letters[(buffer >> (bits - 5)) & 31]);
        }
        if (bits > 0)
            letters.Add(Base32Letters[(buffer << (5 - bits)) & 31]);
        return new([.. letters]);
    }
}
