using System.Text.Json;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Recognition;
using BudgetDisclosure.Data.Drafts;

namespace BudgetDisclosure.Web.Workflow.Drafts;

/// <summary>What people said beside the files of a draft, as it is kept with it.</summary>
internal sealed record GivenWords(int? Year, Stage? Stage, string? Department, string? Unit)
{
    public static string Write(GivenIdentity given) => JsonSerializer.Serialize(
        new GivenWords(given.Year?.Value, given.Stage, given.Department?.Code, given.Unit?.Code));

    /// <summary>A draft of before this was kept was read as its files say, under the identity that it has.</summary>
    public static GivenIdentity Read(Draft draft)
    {
        var words = draft.Given is { } json
            ? JsonSerializer.Deserialize<GivenWords>(json)!
            : new GivenWords(draft.Year, draft.Stage, null, null);
        return new()
        {
            County = new(draft.County, null),
            Year = words.Year is { } year ? new FiscalYear(year) : null,
            Stage = words.Stage,
            Department = CodeOf(words.Department),
            Unit = CodeOf(words.Unit),
        };
    }

    private static NamedCode? CodeOf(string? code) => code is null ? null : new(code, null);
}
