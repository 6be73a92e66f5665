namespace BudgetDisclosure.Core.Reports;

/// <summary>A section's number and title as every page and file prints them.</summary>
public static class SectionHeading
{
    /// <summary>A number in brackets or a circle stands before its title alone; 一 takes 、 and 1 takes a point.</summary>
    public static string Print(string? number, string title) => number switch
    {
        null or "" => title,
        [.., '）' or ')' or (>= '①' and <= '⒛')] => number + title,
        [.., >= '0' and <= '9'] => $"{number}.{title}",
        [.., '分' or '章' or '节'] => $"{number} {title}",
        _ => $"{number}、{title}",
    };
}
