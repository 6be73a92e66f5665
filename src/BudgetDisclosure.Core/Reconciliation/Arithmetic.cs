namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>Compares printed figures by what their digits allow. All checks of sums and equalities come from here.</summary>
/// <remarks>
/// Every figure may be off by half of its last printed digit: equal holds, within the sum of the halves of the total
/// and of the addends that print a number other than 0 is rounding, beyond that fails. A blank adds nothing to a sum
/// that has a printed addend; a blank total is not checkable; blank agrees with 0 and with blank.
/// </remarks>
internal static class Arithmetic
{
    /// <summary>A printed total against the figures that must add up to it.</summary>
    /// <param name="subject">What is compared, in Chinese, without figures: 收入总计与各项收入之和.</param>
    public static Check Sum(Rule rule, string subject, Figure total, IReadOnlyList<Figure> addends)
    {
        IReadOnlyList<Figure> all = [total, .. addends];
        if (Obstacle(rule, subject, all) is { } obstacle)
            return obstacle;
        if (!addends.Any(addend => addend.IsPrinted))
            return AgainstBlanks(rule, subject, total, addends);
        if (total.IsBlank)
            return NotCheckable(rule, $"{subject}：合计为空白，无法核对。", all) with { Table = null };
        var expected = addends.Sum(addend => addend.Value);
        var allowed = total.Tolerance + addends.Where(addend => addend.IsSome).Sum(addend => addend.Tolerance);
        return Compared(rule, subject, total, expected, allowed, Formula(total, addends), all);
    }

    /// <summary>Two prints of what must be the same figure.</summary>
    public static Check Equal(Rule rule, string subject, Figure expected, Figure found)
    {
        IReadOnlyList<Figure> all = [found, expected];
        if (Obstacle(rule, subject, all) is { } obstacle)
            return obstacle;
        if (found.IsBlank || expected.IsBlank)
            return AgainstBlanks(rule, subject, found, [expected]);
        if (found.Digit != expected.Digit && Rounds(found, expected))
            return Result(rule, Outcome.Holds, $"{subject}：{Printed(found)} = {Printed(expected)}。", all);
        var formula = $"{Printed(found)} {Sign(found.Value - expected.Value)} {Printed(expected)}";
        return Compared(rule, subject, found, expected.Value, found.Tolerance + expected.Tolerance, formula, all);
    }

    /// <summary>A printed difference against the two figures that it is between.</summary>
    /// <remarks>Some tables print decreases without a sign: where only the sign is not as it should be, nothing is proved.</remarks>
    public static Check Difference(Rule rule, string subject, Figure found, Figure minuend, Figure subtrahend)
    {
        IReadOnlyList<Figure> all = [found, minuend, subtrahend];
        if (Obstacle(rule, subject, all) is { } obstacle)
            return obstacle;
        if (all.FirstOrDefault(figure => figure.IsBlank) is { } blank)
            return NotCheckable(rule, $"{subject}：{blank.Name}为空白，无法核对。", all);
        var expected = minuend.Value - subtrahend.Value;
        var allowed = all.Where(figure => figure == found || figure.IsSome).Sum(figure => figure.Tolerance);
        var formula = $"{Printed(found)} {Sign(found.Value - expected)} {minuend.Text} - {subtrahend.Text}";
        return Math.Abs(found.Value - expected) > allowed && Math.Abs(found.Value + expected) <= allowed
            ? NotCheckable(rule, $"{subject}：{formula}，只有增减方向不同，无法核对。", all)
            : Compared(rule, subject, found, expected, allowed, formula, all);
    }

    /// <summary>
    /// A printed percentage (its value in per cent) against what it is of; offices cut, so one unit of its last digit is
    /// rounding. On base 0 there is none: a printed 0 or 100 is a hint.
    /// </summary>
    public static Check Percentage(Rule rule, string subject, Figure printed, Figure part, Figure whole)
    {
        IReadOnlyList<Figure> all = [printed, part, whole];
        if (Obstacle(rule, subject, all) is { } obstacle)
            return obstacle;
        if (all.FirstOrDefault(figure => figure.IsBlank) is { } blank)
            return NotCheckable(rule, $"{subject}：{blank.Name}为空白，无法核对。", all);
        if (whole.Value == 0)
        {
            return Result(rule, Outcome.Fails, $"{subject}：{Printed(printed)}，而{Printed(whole)}，基数为 0 时没有百分比。", all) with
            {
                Severity = printed.Value is 0 or 100 ? Severity.Hint : rule.Severity,
            };
        }
        var expected = part.Value / whole.Value * 100;
        var allowed = printed.Digit + ((part.Tolerance + (whole.Tolerance * Math.Abs(expected) / 100)) / Math.Abs(whole.Value) * 100);
        var rounded = Math.Round(expected / printed.Digit, 0, MidpointRounding.AwayFromZero) * printed.Digit;
        var formula = $"{Printed(printed)} {Sign(printed.Value - rounded)} {part.Text} ÷ {whole.Text}";
        var check = Compared(rule, subject, printed, rounded, allowed, formula, all);
        var onTheNew = part.Value + whole.Value == 0 ? expected : part.Value / (part.Value + whole.Value) * 100;
        return check.Gap is { } gap && Math.Abs(printed.Value - onTheNew) <= printed.Digit
            ? check with { Gap = gap with { Known = "差额等于以增减后的数为基数计算所差" } } : check;
    }

    /// <summary>
    /// A figure of the text against its cell: it holds when the cell rounds to the digits printed, and is rounding when
    /// it was only cut off there.
    /// </summary>
    public static Check Stated(Rule rule, string subject, Figure cell, Figure text)
    {
        var check = Equal(rule, subject, cell, text);
        return check.Outcome is Outcome.Fails && text.Digit > cell.Digit && IsCut(cell, text)
            ? check with { Outcome = Outcome.Rounding, Severity = null, Gap = null }
            : check;
    }

    /// <summary>True where a figure of the text says what the cell prints: the same, rounded or cut off, or 0 for a blank.</summary>
    public static bool States(Figure cell, Figure text)
    {
        if (cell.IsBlank)
            return text is { IsPrinted: true, Value: 0 };
        return cell.IsPrinted && text.IsPrinted
            && (cell.Value == text.Value || (text.Digit > cell.Digit && (Rounds(cell, text) || IsCut(cell, text))));
    }

    /// <summary>A part that may not be larger than its whole.</summary>
    public static Check AtMost(Rule rule, string subject, Figure part, Figure whole)
    {
        IReadOnlyList<Figure> all = [part, whole];
        if (Obstacle(rule, subject, all) is { } obstacle)
            return obstacle;
        if (part.IsBlank || whole.IsBlank)
        {
            return part.IsSome
                ? NotCheckable(rule, $"{subject}：{Printed(part)}，而{whole.Name}为空白。", all) with { Severity = Severity.Warning }
                : NotCheckable(rule, $"{subject}：{(part.IsBlank ? part.Name : whole.Name)}为空白，无法核对。", all);
        }
        if (part.Value <= whole.Value)
            return Result(rule, Outcome.Holds, $"{subject}：{Printed(part)} ≤ {Printed(whole)}。", all);
        var outcome = part.Value - whole.Value <= part.Tolerance + whole.Tolerance ? Outcome.Rounding : Outcome.Fails;
        return Differing(rule, outcome, $"{subject}：{Printed(part)} > {Printed(whole)}", part, whole.Value, all);
    }

    public static Check NotCheckable(Rule rule, string message, IReadOnlyList<Figure> figures) =>
        Result(rule, Outcome.NotCheckable, message, figures);

    /// <summary>A check without expected and found: a judgement about words, or one of the four outcomes as it is.</summary>
    public static Check Result(Rule rule, Outcome outcome, string message, IReadOnlyList<Figure> figures) =>
        new(rule.Code, outcome, message)
        {
            Severity = outcome == Outcome.Fails ? rule.Severity : null,
            Operands = [.. figures.Select(figure => figure.AsOperand())],
        };

    /// <summary>A figure as a reader finds it: 支出总计 / 预算数 1,308.71万元.</summary>
    public static string Printed(Figure figure) =>
        $"{figure.Name} {(figure.IsBlank ? "空白" : figure.Text)}{(figure.IsBlank ? "" : figure.UnitName)}";

    private static Check Compared(
        Rule rule, string subject, Figure found, decimal expected, decimal allowed, string formula, IReadOnlyList<Figure> all)
    {
        var gap = Math.Abs(found.Value - expected);
        if (gap == 0)
            return Result(rule, Outcome.Holds, $"{subject}：{formula}。", all);
        var check = Differing(rule, gap <= allowed ? Outcome.Rounding : Outcome.Fails, $"{subject}：{formula}", found, expected, all);
        return check.Outcome == Outcome.Fails ? check with { Gap = new(found, expected, all) } : check;
    }

    private static Check Differing(
        Rule rule, Outcome outcome, string said, Figure found, decimal expected, IReadOnlyList<Figure> all)
    {
        var finest = found with { Digit = all.Min(figure => figure.Digit) };
        return Result(rule, outcome, $"{said}，相差 {finest.Print(found.Value - expected)}{found.UnitName}。", all) with
        {
            Expected = finest.Print(expected),
            Found = found.Text,
            Difference = finest.Print(found.Value - expected),
        };
    }

    private static Check? Obstacle(Rule rule, string subject, IReadOnlyList<Figure> figures)
    {
        if (figures.FirstOrDefault(figure => figure.State == FigureState.Withheld) is { } withheld)
            return NotCheckable(rule, $"{subject}：{withheld.Name}已屏蔽，不核对。", [withheld]);
        if (figures.FirstOrDefault(figure => figure.State == FigureState.Unreadable) is { } unread)
            return NotCheckable(rule, $"{subject}：{unread.Name}处是“{unread.Text}”，不能当作数字核对。", figures);
        return null;
    }

    /// <summary>One side prints nothing at all.</summary>
    private static Check AgainstBlanks(Rule rule, string subject, Figure one, IReadOnlyList<Figure> others)
    {
        IReadOnlyList<Figure> all = [one, .. others];
        if (all.Any(figure => figure.IsSome))
        {
            return NotCheckable(rule, $"{subject}：{Printed(all.First(figure => figure.IsSome))}，另一边为空白，无法核对。", all) with
            {
                Severity = Severity.Warning,
            };
        }
        return all.Any(figure => figure.IsPrinted)
            ? Result(rule, Outcome.Holds, $"{subject}：一边为 0，一边为空白，视为相符。", all)
            : NotCheckable(rule, $"{subject}：各处均为空白，没有可核对的数字。", all);
    }

    /// <summary>True where the finer of the two, rounded to the digits of the coarser, is the coarser.</summary>
    private static bool Rounds(Figure one, Figure other)
    {
        var (fine, rough) = one.Digit < other.Digit ? (one, other) : (other, one);
        return Math.Round(fine.Value / rough.Digit, 0, MidpointRounding.AwayFromZero) * rough.Digit == rough.Value;
    }

    private static bool IsCut(Figure fine, Figure rough) =>
        decimal.Truncate(fine.Value / rough.Digit) * rough.Digit == rough.Value;

    private static string Formula(Figure total, IReadOnlyList<Figure> addends)
    {
        var some = addends.Where(addend => addend.IsSome).ToList();
        var parts = some.Count == 0 ? "0"
            : string.Join(" + ", some.Select(addend => addend.Text + (addend.UnitName == total.UnitName ? "" : addend.UnitName)));
        return $"{Printed(total)} {Sign(total.Value - addends.Sum(addend => addend.Value))} {parts}";
    }

    private static string Sign(decimal difference) => difference == 0 ? "=" : "≠";
}
