using System.Text;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Facts;

/// <summary>How the words of closed lists are written in facts, for example <c>government-fund</c>.</summary>
public static class FactWords
{
    public static string Word(this Side side) => Written(side.ToString());

    public static string Word(this Measure measure) => Written(measure.ToString());

    public static string Word(this Fund fund) => Written(fund.ToString());

    /// <summary>The name of a member of a fact as its word: <c>OfTheYear</c> is <c>of-the-year</c>.</summary>
    public static string Written(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }
        return word.ToString();
    }
}
