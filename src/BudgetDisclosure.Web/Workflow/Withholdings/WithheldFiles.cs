using BudgetDisclosure.Core.Withholdings;
using BudgetDisclosure.Core;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Workflow.Withholdings;

/// <summary>Keeps files that were withheld from coming back.</summary>
public sealed class WithheldFiles(DisclosureDbContext db, WithholdingJournal journal)
{
    /// <summary>Why the files cannot be published, or null where none was withheld.</summary>
    /// <remarks>The journal is asked too: after a restore it knows more than the database.</remarks>
    public async Task<string?> RefusalAsync(IEnumerable<IncomingFile> files, CancellationToken cancellation = default)
    {
        var names = files.DistinctBy(file => file.Sha256).ToDictionary(file => file.Sha256, file => file.Name);
        var hashes = names.Keys.ToList();
        var withheld = await db.Withholdings.AsNoTracking()
            .Where(row => row.Scope == Withholding.OfFile && hashes.Contains(row.Target))
            .FirstOrDefaultAsync(cancellation)
            ?? (await journal.ReadAsync(cancellation)).Select(entry => entry.Withholding)
                .FirstOrDefault(row => row.Scope == Withholding.OfFile && names.ContainsKey(row.Target));
        return withheld is null
            ? null
            : $"文件 {names[withheld.Target]} 已于{withheld.At.DayInWords()}屏蔽（{withheld.Ground}），不能再次发布。"
                + "请改用不含屏蔽内容的文件。";
    }

    /// <summary>The newest withholding of an earlier version whose table, or whole, a disclosure shows again; null where none is.</summary>
    public async Task<Withholding?> ShownAgainAsync(
        DisclosureIdentity identity, Disclosure disclosure, CancellationToken cancellation = default)
    {
        var acts =
            from act in db.Withholdings
            join publication in db.Publications on act.PublicationId equals publication.Id
            where publication.County == identity.County && publication.Organisation == identity.Organisation
                && publication.Year == identity.Year && publication.Stage == identity.Stage && act.Scope != Withholding.OfFile
            select act;
        return (await acts.AsNoTracking().OrderByDescending(act => act.At).ToListAsync(cancellation))
            .Find(act => IsShownBy(disclosure, act));
    }

    /// <summary>What was withheld and stands there again, in words.</summary>
    public static string InWords(Withholding again) =>
        $"以前的版本在{again.At.DayInWords()}屏蔽了{(again.Scope == Withholding.OfVersion ? "全部内容" : $" {again.Target}")}（{again.Ground}），"
        + "这些文件里又有它。";

    private static bool IsShownBy(Disclosure disclosure, Withholding act) => act.Scope == Withholding.OfVersion
        || disclosure.Tables.Any(table => WithheldPart.Parse(act.Scope, act.Target).IsOf(table));
}
