using System.Buffers.Binary;
using System.Text;

namespace BudgetDisclosure.Typesetting.Pdf;

/// <summary>An ICC profile (version 4.2) of sRGB as IEC 61966-2-1 defines it, with its curve as a formula.</summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private const int DirectoryEntry = 12;

    /// <summary>Adapted to D50; the columns of the profile's matrix, as Annex B of the specification of sRGB has them.</summary>
    private static readonly double[] White = [0.9642, 1, 0.8249];
    private static readonly double[] Red = [0.4360, 0.2225, 0.0139];
    private static readonly double[] Green = [0.3851, 0.7169, 0.0971];
    private static readonly double[] Blue = [0.1431, 0.0606, 0.7139];

    /// <summary>Bradford, from D65.</summary>
    private static readonly double[] Adaptation = [1.0479, 0.0229, -0.0502, 0.0296, 0.9905, -0.0171, -0.0092, 0.0151, 0.7517];
    private static readonly double[] Curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

    public static byte[] ToBytes()
    {
        var curve = Numbers("para", Curve, [0, 3, 0, 0]);
        (string Tag, byte[] Bytes)[] tags =
        [
            ("desc", Words("sRGB")), ("cprt", Words("No copyright, use freely")), ("wtpt", Numbers("XYZ ", White)),
            ("rXYZ", Numbers("XYZ ", Red)), ("gXYZ", Numbers("XYZ ", Green)), ("bXYZ", Numbers("XYZ ", Blue)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve), ("chad", Numbers("sf32", Adaptation)),
        ];
        var start = HeaderLength + 4 + (tags.Length * DirectoryEntry);
        var profile = new byte[start + tags.Sum(tag => tag.Bytes.Length)];
        WriteHeader(profile);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(HeaderLength), tags.Length);
        for (var (i, place) = (0, start); i < tags.Length; place += tags[i++].Bytes.Length)
        {
            var entry = profile.AsSpan(HeaderLength + 4 + (i * DirectoryEntry));
            Encoding.ASCII.GetBytes(tags[i].Tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], place);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[i].Bytes.Length);
            tags[i].Bytes.CopyTo(profile.AsSpan(place));
        }
        return profile;
    }

    private static void WriteHeader(byte[] profile)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(8), 0x04200000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", profile.AsSpan(12));
        short[] date = [2026, 1, 1, 0, 0, 0];
        for (var i = 0; i < date.Length; i++)
            BinaryPrimitives.WriteInt16BigEndian(profile.AsSpan(24 + (2 * i)), date[i]);
        Encoding.ASCII.GetBytes("acsp", profile.AsSpan(36));
        for (var i = 0; i < White.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(68 + (4 * i)), Fixed(White[i]));
    }

    /// <summary>A tag of a kind, four zero bytes, and numbers with 16 binary places.</summary>
    private static byte[] Numbers(string kind, double[] numbers, params byte[] lead)
    {
        var tag = new byte[8 + lead.Length + (4 * numbers.Length)];
        Encoding.ASCII.GetBytes(kind, tag);
        lead.CopyTo(tag, 8);
        for (var i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(8 + lead.Length + (4 * i)), Fixed(numbers[i]));
        return tag;
    }

    /// <summary>One text, in English.</summary>
    private static byte[] Words(string text)
    {
        const int TextStart = 28;
        var tag = new byte[TextStart + (((2 * text.Length) + 3) & ~3)];
        Encoding.ASCII.GetBytes("mluc", tag);
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(8), 1);
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(12), 12);
        Encoding.ASCII.GetBytes("enUS", tag.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(20), 2 * text.Length);
        BinaryPrimitives.WriteInt32BigEndian(tag.AsSpan(24), TextStart);
        Encoding.BigEndianUnicode.GetBytes(text, tag.AsSpan(TextStart));
        return tag;
    }

    private static int Fixed(double number) => (int)Math.Round(number * 65536);
}
