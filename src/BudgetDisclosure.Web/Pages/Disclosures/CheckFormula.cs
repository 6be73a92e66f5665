using BudgetDisclosure.Core.Reconciliation;

namespace BudgetDisclosure.Web.Pages.Disclosures;

/// <summary>The sentence of a check in pieces, each printed figure in it with the operand that it is.</summary>
public static class CheckFormula
{
    /// <summary>The pieces in order; an operand that the sentence does not print is in none of them.</summary>
    public static IReadOnlyList<(string Text, Operand? Operand)> Of(Check check)
    {
        var found = new List<(int Start, Operand Operand)>();
        foreach (var operand in check.Operands.Where(operand => operand.Text.Length > 0).OrderByDescending(operand => operand.Text.Length))
        {
            if (Find(check.Message, operand, found) is { } start)
                found.Add((start, operand));
        }
        var pieces = new List<(string, Operand?)>();
        var at = 0;
        foreach (var (start, operand) in found.OrderBy(item => item.Start))
        {
            if (start > at)
                pieces.Add((check.Message[at..start], null));
            at = start + operand.Text.Length;
            pieces.Add((operand.Text, operand));
        }
        if (at < check.Message.Length)
            pieces.Add((check.Message[at..], null));
        return pieces;
    }

    /// <summary>After its name where the sentence says it; never a part of a longer number, nor what another operand is.</summary>
    private static int? Find(string message, Operand operand, List<(int Start, Operand Operand)> taken)
    {
        var named = message.IndexOf($"{operand.Role} {operand.Text}", StringComparison.Ordinal);
        if (named >= 0 && IsFree(message, named + operand.Role.Length + 1, operand.Text.Length, taken))
            return named + operand.Role.Length + 1;
        for (var at = message.IndexOf(operand.Text, StringComparison.Ordinal); at >= 0;
            at = message.IndexOf(operand.Text, at + 1, StringComparison.Ordinal))
        {
            if (IsFree(message, at, operand.Text.Length, taken))
                return at;
        }
        return null;
    }

    private static bool IsFree(string message, int start, int length, List<(int Start, Operand Operand)> taken)
    {
        var end = start + length;
        return (start == 0 || !IsOfNumber(message[start - 1]))
            && (end == message.Length || !IsOfNumber(message[end]))
            && taken.TrueForAll(other => end <= other.Start || other.Start + other.Operand.Text.Length <= start);
    }

    private static bool IsOfNumber(char letter) => char.IsAsciiDigit(letter) || letter is '.' or ',';
}
