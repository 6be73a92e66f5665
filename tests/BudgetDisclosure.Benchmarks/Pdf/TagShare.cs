using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace BudgetDisclosure.Benchmarks.Pdf;

/// <summary>
/// How many bytes the tags add to a file at most: all that stands in object streams, which hold the tree of tags but
/// links and outlines too, and what pages are shorter without their marks.
/// </summary>
internal static partial class TagShare
{
    public static double Of(byte[] pdf)
    {
        var file = Encoding.Latin1.GetString(pdf);
        var (objects, marks) = (0, 0);
        foreach (Match stream in StreamHead().Matches(file))
        {
            var length = int.Parse(stream.Groups["length"].Value);
            if (stream.Value.Contains("/ObjStm", StringComparison.Ordinal))
                objects += length;
            else if (stream.Value.Contains("/FlateDecode", StringComparison.Ordinal))
                marks += length - WithoutMarks(pdf.AsSpan(stream.Index + stream.Length, length).ToArray());
        }
        return (double)(objects + marks) / (pdf.Length - objects - marks);
    }

    /// <summary>The length of a page's content without marks; of everything else, its own.</summary>
    private static int WithoutMarks(byte[] stream)
    {
        using var unpacked = new MemoryStream();
        using (var inflated = new ZLibStream(new MemoryStream(stream), CompressionMode.Decompress))
            inflated.CopyTo(unpacked);
        var content = Encoding.Latin1.GetString(unpacked.ToArray());
        if (!content.Contains("BDC\n", StringComparison.Ordinal))
            return stream.Length;
        using var packed = new MemoryStream();
        using (var deflated = new ZLibStream(packed, CompressionLevel.Optimal))
            deflated.Write(Encoding.Latin1.GetBytes(Mark().Replace(content, "")));
        return packed.ToArray().Length;
    }

    [GeneratedRegex(@"\d+ 0 obj\s*<<[^\n]*?/Length (?<length>\d+)[^\n]*>>\s*stream\r?\n")]
    private static partial Regex StreamHead();

    [GeneratedRegex(@"/\w+<<[^\n]*>>BDC\n|EMC\n")]
    private static partial Regex Mark();
}
