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
}
