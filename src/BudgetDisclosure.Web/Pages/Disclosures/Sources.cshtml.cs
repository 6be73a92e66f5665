using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Infrastructure.Caching;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>The source files of a disclosure as released to the public.</summary>
[PublishedContent]
public sealed class SourcesModel(DisclosureDbContext db, PublishedDisclosures published) : PageModel
{
    private Dictionary<string, StoredFile> _files = [];

    public PublishedDisclosure Published { get; private set; } = null!;

    /// <summary>True where everybody may have a copy of the file.</summary>
    public bool HasCopy(DisclosureSource source) => CopyOf(source) is not null;

    /// <summary>True where the copy lacks what the file has: properties, comments, custom parts.</summary>
    public bool IsWithoutPrivateParts(DisclosureSource source) => CopyOf(source) != source.Sha256;

    /// <summary>True where the copy is what the file was converted to.</summary>
    public bool IsConverted(DisclosureSource source) => _files.GetValueOrDefault(source.Sha256)?.IsConverted == true;

    public bool IsWithheld(DisclosureSource source) =>
        Published.Withholdings.Any(act => act.Scope == Withholding.OfFile && act.Target == source.Sha256);

    public async Task OnGetAsync()
    {
        Published = await published.OpenAsync(HttpContext);
        var hashes = Published.Disclosure.Sources.Select(source => source.Sha256).ToList();
        _files = await db.Files.AsNoTracking().Where(file => hashes.Contains(file.Sha256))
            .ToDictionaryAsync(file => file.Sha256, HttpContext.RequestAborted);
    }

    private string? CopyOf(DisclosureSource source) => _files.GetValueOrDefault(source.Sha256)?.PublicSha256;
}
