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
        try
        {
            Typesetter.Value.WritePdf(PdfReport.Of(DisclosureReport.Of(disclosure), disclosure), stream);
        }
        catch (Exception trouble) when (trouble is UnknownCharacterException or FontFilesException)
        {
            throw new RenderingException(trouble.Message, trouble);
        }
    }
}
