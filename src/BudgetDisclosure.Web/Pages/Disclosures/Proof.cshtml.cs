using BudgetDisclosure.Core.Proofs;
using BudgetDisclosure.Data;
using BudgetDisclosure.Documents.Rendering.Json;
using BudgetDisclosure.Documents.Rendering.Pdf;
using BudgetDisclosure.Web.Infrastructure.Caching;
using BudgetDisclosure.Web.Workflow.Proofs;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>The proof (验证): the report against what was published, its hash, its place in the chain, and how to repeat it.</summary>
[PublishedContent]
public sealed class ProofModel(PublishedDisclosures published, DisclosureProofs proofs) : PageModel
{
    private static readonly string JsonExtension = new JsonReportRenderer().FileExtension;

    public PublishedDisclosure Published { get; private set; } = null!;

    public DisclosureProof Proof { get; private set; } = null!;

    public Publication Publication => Published.Publication;

    public IEnumerable<FormProof> Forms => [Proof.Pdf, Proof.Docx];

    public static int RendererVersion => PdfReportRenderer.Version;

    /// <summary>The text whose SHA-256 the publication's hash is.</summary>
    public string SealedText { get; private set; } = "";

    public string JsonAddress => Published.Links.Download(JsonExtension);

    /// <summary>What the document is saved as, by programs that know only ASCII and by ours.</summary>
    public string JsonName => DownloadNames.Plain(Published, JsonExtension);

    /// <summary>Makes the PDF once more and says its hash; fetches the document too where the portal knew its address.</summary>
    public string Command
    {
        get
        {
            var (portal, version) = (Published.Disclosure.PortalUrl, Publication.Version);
            var fetch = portal is null ? "" : $"curl -o {JsonName} '{portal}{Publication.Address}{JsonExtension}?version={version}' && ";
            return $"{fetch}dotnet BudgetDisclosure.Web.dll convert {JsonName} --to pdf --out again.pdf && sha256sum again.pdf";
        }
    }

    /// <summary>3,043 个单元格、128 段文字，全部相同</summary>
    public static string Verdict(DisclosureComparison comparison)
    {
        var sum = comparison.Cells + comparison.Paragraphs;
        var what = $"{comparison.Cells.All:N0} 个单元格、{comparison.Paragraphs.All:N0} 段文字";
        if (comparison.AreAllSame)
            return sum.Withheld == 0 ? $"{what}，全部相同" : $"{what}，除已屏蔽的 {sum.Withheld:N0} 处外全部相同";
        string[] rest =
        [
            .. sum.Different > 0 ? [$"{sum.Different:N0} 处不同"] : Array.Empty<string>(),
            .. sum.NotCompared > 0 ? [$"{sum.NotCompared:N0} 处未能比对"] : Array.Empty<string>(),
            .. sum.Withheld > 0 ? [$"{sum.Withheld:N0} 处已屏蔽"] : Array.Empty<string>(),
        ];
        return $"{what}：{sum.Same:N0} 处相同，{string.Join('，', rest)}";
    }

    public async Task OnGetAsync()
    {
        Published = await published.OpenAsync(HttpContext);
        SealedText = await published.SealedTextAsync(Publication, HttpContext.RequestAborted);
        Proof = await proofs.OfAsync(Published, HttpContext.RequestAborted);
    }
}
