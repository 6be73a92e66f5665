using System.Text.RegularExpressions;
using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.KeyFigures;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Figures;
using Microsoft.EntityFrameworkCore;

namespace BudgetDisclosure.Web.Pages.Terms;

/// <summary>A level of a code: 201 一般公共服务支出, 类.</summary>
public sealed record CodeStep(string Code, string Level, IReadOnlyList<CodeName> Names);

/// <summary>What a classification code stands for, from its class down, and where counties' figures are.</summary>
/// <param name="Counties">Those that have figures of it: name, and address below the portal's root.</param>
public sealed partial record CodeExplanation(
    string Code, string Classification, IReadOnlyList<CodeStep> Steps,
    IReadOnlyList<(string Name, string Address)> Counties)
{
    /// <summary>More are found by the search.</summary>
    public const int MostCounties = 20;

    private const int MostCodes = 5;

    /// <summary>The codes that a question names: 2010301, “2010301 是什么意思”.</summary>
    public static async Task<IReadOnlyList<CodeExplanation>> OfAllAsync(
        DisclosureDbContext db, string question, CancellationToken cancellation)
    {
        var found = new List<CodeExplanation>();
        foreach (var code in Codes().Matches(question).Select(match => match.Value).Distinct().Take(MostCodes))
        {
            if (Explain(code) is { } explanation)
                found.Add(explanation with { Counties = await CountiesAsync(db, code, cancellation) });
        }
        return found;
    }

    /// <summary>Null for a code of which not even the class is known.</summary>
    private static CodeExplanation? Explain(string code)
    {
        var registry = code[0] == '2' ? CodeRegistry.Function : CodeRegistry.Economic;
        var steps = new List<CodeStep>();
        foreach (var (length, level) in new[] { (3, "类"), (5, "款"), (7, "项") })
        {
            if (length <= code.Length)
                steps.Add(new(code[..length], level, registry.NamesOf(code[..length])));
        }
        return steps[0].Names.Count == 0 ? null : new(code, ClassificationOf(code), steps, []);
    }

    private static string ClassificationOf(string code) => code[0] switch
    {
        '2' => "支出功能分类：钱用来办什么事",
        '3' => "部门预算支出经济分类：钱怎么花出去",
        _ => "政府预算支出经济分类：钱怎么花出去",
    };

    /// <summary>Only where the code has a page.</summary>
    private static async Task<IReadOnlyList<(string Name, string Address)>> CountiesAsync(
        DisclosureDbContext db, string code, CancellationToken cancellation)
    {
        var (subject, part) = code[0] == '2' ? (KeySubjects.Function, "functions") : (KeySubjects.Economic, "economic");
        var rows = await db.Counties.AsNoTracking()
            .Where(county => db.KeyFigures.Any(figure =>
                figure.County == county.Code && figure.Subject == subject && figure.Code == code))
            .OrderBy(county => county.Code).Take(MostCounties).ToListAsync(cancellation);
        var counties = new List<(string Name, string Address)>();
        foreach (var county in rows)
        {
            var counted = db.CountedFigures(county.Code)
                .Where(figure => figure.Subject == subject && figure.Code == code);
            if (await counted.AnyAsync(cancellation))
                counties.Add((county.Name, $"/{county.Code}/{part}/{code}"));
        }
        return counties;
    }

    [GeneratedRegex("(?<![0-9])[2-5](?:[0-9]{2}){1,3}(?![0-9])")]
    private static partial Regex Codes();
}
