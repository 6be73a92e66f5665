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

    private static readonly Lazy<Typesetter> Typesetter = new(() => new(FontLibrary.Load(FontLibrary.DefaultDirectory)));

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
}
