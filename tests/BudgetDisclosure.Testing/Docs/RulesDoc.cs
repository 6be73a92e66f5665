using System.Text;
using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Testing.Docs;

/// <summary>docs/rules.md, made from <see cref="Rules.All"/>.</summary>
public static class RulesDoc
{
    public const string Name = "rules.md";

    public static string Write()
    {
        var text = new StringBuilder();
        text.Paragraph("# Rules");
        text.Paragraph("Generated from `Rules` (src/BudgetDisclosure.Core/Reconciliation/Rules.cs); a test fails when this "
            + "file is stale and says how to write it anew.");
        text.Paragraph("A rule (勾稽关系) ends in one of four outcomes: it *holds* (相符), it holds but for *rounding* (尾差: "
            + "within half of the last printed digit of every figure in it), it *fails* (不符), or it is *not checkable* "
            + "(无法核对), which is never counted as holding. Codes never change; R21 is retired.");
        text.Paragraph($"Rules version {Reconciler.RulesVersion}.");
        text.Table(["code", "rule", "what must hold", "when it applies", "severity of a failure", "source", "what to do"],
            Rules.All.Select(rule => new[]
            {
                rule.Code, rule.Title, rule.Statement, rule.Applies, rule.Severity.ToString().ToLowerInvariant(),
                rule.Source, rule.Remedy,
            }));
        return text.Finished();
    }
}
