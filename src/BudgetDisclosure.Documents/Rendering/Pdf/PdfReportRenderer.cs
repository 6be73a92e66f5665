using System.Globalization;
using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reports;
using BudgetDisclosure.Typesetting;
using BudgetDisclosure.Typesetting.Fonts;

namespace BudgetDisclosure.Documents.Rendering.Pdf;

/// <summary>The report as a tagged PDF: the same disclosure gives the same bytes with the same version of the renderer.</summary>
public sealed class PdfReportRenderer : IReportRenderer
{
    /// <summary>Goes up with every change that may change a byte.</summary>
    public const int Version = 1;

    private const string Producer = "BudgetDisclosure ";

    private static readonly Lazy<Typesetter> Typesetter = new(() => new(FontLibrary.Load(FontLibrary.DefaultDirectory)));

    /// <summary>What a file says that this version made.</summary>
    internal static string Signature { get; } = string.Create(CultureInfo.InvariantCulture, $"{Producer}{Version}");

    public string Format => "pdf";

    public string FileExtension => ".pdf";

    public string ContentType => "application/pdf";

    public void Render(Disclosure disclosure, Stream stream)
    {
        var report = DisclosureReport.Of(disclosure);
        try
        {
            Typesetter.Value.WritePdf(PdfReport.Of(report, disclosure), stream);
        }
        catch (UnknownCharacterException unknown)
        {
            var place = CharacterPlace.Find(report, unknown.CodePoint);
            throw new RenderingException(place is null ? unknown.Message : unknown.At(place), unknown);
        }
        catch (FontFilesException trouble)
        {
            throw new RenderingException(trouble.Message, trouble);
        }
    }

    /// <summary>The version of the renderer that made a file, as the file says; null for one that it did not make.</summary>
    public static int? VersionOf(ReadOnlySpan<byte> pdf)
    {
        ReadOnlySpan<byte> mark = "<pdf:Producer>BudgetDisclosure "u8;
        var start = pdf.IndexOf(mark);
        if (start < 0)
            return null;
        var rest = pdf[(start + mark.Length)..];
        var end = rest.IndexOf((byte)'<');
        return end > 0 && int.TryParse(Encoding.ASCII.GetString(rest[..end]), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version : null;
    }
}
