using BudgetDisclosure.Core.Terms;
using BudgetDisclosure.Data;
using BudgetDisclosure.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BudgetDisclosure.Web.Pages.Terms;

/// <summary>What the terms of the field mean, and what a classification code stands for.</summary>
public sealed class GlossaryModel(DisclosureDbContext db) : PageModel
{
    /// <summary>Characters of a question; what is longer is cut.</summary>
    public const int MaxQuestion = 60;

    public IReadOnlyList<BreadcrumbStep> Way { get; } = [new("名词解释", "")];

    /// <summary>What was asked; empty for the whole list.</summary>
    public string Question { get; private set; } = "";

    public IReadOnlyList<GlossaryGroup> Groups { get; private set; } = Glossary.Groups;

    /// <summary>The codes that the question names, each explained; empty where it names none that is known.</summary>
    public IReadOnlyList<CodeExplanation> Codes { get; private set; } = [];

    public async Task OnGetAsync(string? q, CancellationToken cancellation)
    {
        var question = (q ?? "").Trim();
        Question = question[..Math.Min(question.Length, MaxQuestion)];
        if (Question.Length == 0)
            return;
        Codes = await CodeExplanation.OfAllAsync(db, Question, cancellation);
        var found = Glossary.Search(Question);
        Groups = found.Count == 0 ? [] : [new("找到的词", found)];
    }
}
