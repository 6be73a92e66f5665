using System.Reflection;
using System.Text;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Testing.Docs;

/// <summary>docs/findings.md, made from <see cref="FindingKinds.All"/>.</summary>
public static class FindingsDoc
{
    public const string Name = "findings.md";

    public static string Write()
    {
        var text = new StringBuilder();
        text.Paragraph("# Findings");
        text.Paragraph("Generated from `FindingKinds` (src/BudgetDisclosure.Core/FindingKinds.cs); a test fails when this "
            + "file is stale and says how to write it anew.");
        text.Paragraph("A finding is something noticed while a file was read or recognised, with its place. It never "
            + "changes what is shown: the print stays as it is. An *error* is wrong or loses an amount, a *warning* "
            + "should be looked at, a *hint* is never counted among the failures. Codes are never reused.");
        text.Table(["code", "severity", "what it means", "what to do", "in code"], FindingKinds.All.Select(kind => new[]
        {
            kind.Code, kind.Severity.ToString().ToLowerInvariant(), kind.Title, kind.Remedy, $"`{NameOf(kind)}`",
        }));
        return text.Finished();
    }

    private static string NameOf(FindingKind kind) =>
        typeof(FindingKinds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Single(field => ReferenceEquals(field.GetValue(null), kind)).Name;
}
