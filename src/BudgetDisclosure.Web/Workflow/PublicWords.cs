using BudgetDisclosure.Core.Privacy;

namespace BudgetDisclosure.Web.Workflow;

/// <summary>Words that somebody types and the public reads: explanations, reasons, grounds.</summary>
/// <remarks>They stand for ever beside what is published, so they may hold no more than its files.</remarks>
internal static class PublicWords
{
    /// <summary>Why the words cannot be published; null where they can.</summary>
    /// <param name="what">What the words are called.</param>
    public static string? Complaint(string what, string words) =>
        words.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))
            ? $"{what}里有看不见的控制字符，请重新写一遍。"
            : PersonalDataSearch.InWords(words) is [var first, ..]
                ? $"{what}会公开，其中{first.Message}。请去掉这个号码再提交。"
                : null;
}
