using System.Globalization;
using System.Text.RegularExpressions;
using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Tests.Templates;

/// <summary>Reckons the formulas of the template: the few functions and operators that it uses, and no others.</summary>
internal sealed partial class FormulaEvaluator(ClerkWorkbook workbook)
{
    private readonly Dictionary<(string, string), object?> _known = [];
    private string _sheet = "";
    private string _text = "";
    private int _at;

    /// <summary>A number, a text, or null for a blank cell.</summary>
    public object? Value(string sheet, string address)
    {
        if (_known.TryGetValue((sheet, address), out var known))
            return known;
        var value = workbook.Formula(sheet, address) is { } formula ? Evaluate(sheet, formula) : workbook.Value(sheet, address);
        return _known[(sheet, address)] = value;
    }

    private object? Evaluate(string sheet, string formula)
    {
        var (oldSheet, oldText, oldAt) = (_sheet, _text, _at);
        (_sheet, _text, _at) = (sheet, formula, 0);
        var value = Comparison();
        Assert.Equal(formula.Length, _at);
        (_sheet, _text, _at) = (oldSheet, oldText, oldAt);
        return value;
    }

    private object? Comparison()
    {
        var left = Joined();
        foreach (var sign in new[] { "<>", "<=", ">=", "=", "<", ">" })
        {
            if (!Take(sign))
                continue;
            var order = Compare(left, Joined());
            return sign switch { "<>" => order != 0, "<=" => order <= 0, ">=" => order >= 0, "=" => order == 0, "<" => order < 0, _ => order > 0 };
        }
        return left;
    }

    private object? Joined()
    {
        var left = Added();
        while (Take("&"))
            left = Text(left) + Text(Added());
        return left;
    }

    private object? Added()
    {
        var left = Multiplied();
        while (true)
        {
            if (Take("+"))
                left = Number(left) + Number(Multiplied());
            else if (Take("-"))
                left = Number(left) - Number(Multiplied());
            else
                return left;
        }
    }

    private object? Multiplied()
    {
        var left = Operand();
        while (Take("*"))
            left = Number(left) * Number(Operand());
        return left;
    }

    private object? Operand()
    {
        if (Take("-"))
            return -Number(Operand());
        if (Take("("))
        {
            var inner = Comparison();
            Expect(")");
            return inner;
        }
        if (Literal().Match(_text, _at) is { Success: true } literal)
        {
            _at += literal.Length;
            return literal.Value[1..^1];
        }
        if (Digits().Match(_text, _at) is { Success: true } digits)
        {
            _at += digits.Length;
            return decimal.Parse(digits.Value, CultureInfo.InvariantCulture);
        }
        if (ClassSum().Match(_text, _at) is { Success: true } classes)
        {
            _at += classes.Length;
            return Range(_sheet, classes.Groups["codes"].Value).Zip(Range(_sheet, classes.Groups["amounts"].Value))
                .Sum(pair => Text(pair.First).Length == 3 ? pair.Second as decimal? ?? 0 : 0);
        }
        if (Function().Match(_text, _at) is { Success: true } function)
        {
            _at += function.Length;
            return Call(function.Value[..^1]);
        }
        return Cells().Single();
    }

    private object? Call(string name)
    {
        switch (name)
        {
            case "IF":
                var holds = (bool)Comparison()!;
                Expect(",");
                var then = Branch(holds);
                Expect(",");
                var otherwise = Branch(!holds);
                Expect(")");
                return holds ? then : otherwise;
            case "OR":
                return Arguments().Any(value => (bool)value!);
            case "AND":
                return Arguments().All(value => (bool)value!);
            case "COUNT":
                return (decimal)AllCells().Count(value => value is decimal);
            case "COUNTA":
                return (decimal)AllCells().Count(value => value is not null);
            case "SUM":
                return AllCells().OfType<decimal>().Sum();
            case "N":
                return Arguments().Single() as decimal? ?? 0m;
            case "ROUND":
                return Arguments() is [var number, decimal digits]
                    ? decimal.Round(Number(number), (int)digits, MidpointRounding.AwayFromZero) : throw new InvalidOperationException(_text);
            case "TEXT":
                return Arguments() is [var shown, string format]
                    ? Number(shown).ToString(format, CultureInfo.InvariantCulture) : throw new InvalidOperationException(_text);
            default:
                throw new InvalidOperationException($"{name} in {_text}");
        }
    }

    /// <summary>The branch that is not taken is only passed over: what it divides or joins need not make sense.</summary>
    private object? Branch(bool isTaken)
    {
        if (isTaken)
            return Comparison();
        var depth = 0;
        var quoted = false;
        for (; quoted || depth > 0 || _text[_at] is not (',' or ')'); _at++)
        {
            if (_text[_at] == '"')
                quoted = !quoted;
            else if (!quoted)
                depth += _text[_at] switch { '(' => 1, ')' => -1, _ => 0 };
        }
        return null;
    }

    private List<object?> Arguments()
    {
        var values = new List<object?>();
        do
            values.Add(Comparison());
        while (Take(","));
        Expect(")");
        return values;
    }

    private List<object?> AllCells()
    {
        var values = new List<object?>();
        do
            values.AddRange(Cells());
        while (Take(","));
        Expect(")");
        return values;
    }

    private IEnumerable<object?> Cells()
    {
        var match = Reference().Match(_text, _at);
        Assert.True(match.Success, $"{_text[_at..]} in {_text}");
        _at += match.Length;
        var sheet = match.Groups["sheet"] is { Success: true } named ? named.Value : _sheet;
        return [.. Range(sheet, match.Groups["range"].Value.Replace("$", "", StringComparison.Ordinal))];
    }

    private IEnumerable<object?> Range(string sheet, string range)
    {
        var ends = range.Split(':');
        var (first, last) = (Split(ends[0]), Split(ends[^1]));
        for (var row = first.Row; row <= last.Row; row++)
        {
            for (var column = first.Column; column <= last.Column; column++)
                yield return Value(sheet, SourcePosition.ColumnName(column) + row);
        }
    }

    private static (int Column, int Row) Split(string address)
    {
        var letters = address.TakeWhile(char.IsAsciiLetter).ToArray();
        return (letters.Aggregate(0, (number, letter) => (number * 26) + letter - 'A' + 1), int.Parse(address[letters.Length..], CultureInfo.InvariantCulture));
    }

    private bool Take(string sign)
    {
        if (!_text.AsSpan(_at).StartsWith(sign, StringComparison.Ordinal))
            return false;
        _at += sign.Length;
        return true;
    }

    private void Expect(string sign) => Assert.True(Take(sign), $"{sign} is missing at {_at} in {_text}");

    /// <summary>A blank cell equals an empty text and 0; a text is more than any number.</summary>
    private static int Compare(object? left, object? right) => (left, right) switch
    {
        (decimal a, decimal b) => a.CompareTo(b),
        (null, decimal b) => 0m.CompareTo(b),
        (decimal a, null) => a.CompareTo(0m),
        (decimal, _) => -1,
        (_, decimal) => 1,
        _ => string.CompareOrdinal(Text(left), Text(right)),
    };

    private static decimal Number(object? value) => value switch
    {
        decimal number => number,
        null => 0,
        _ => decimal.Parse(Text(value), CultureInfo.InvariantCulture),
    };

    private static string Text(object? value) => value switch
    {
        null => "",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    [GeneratedRegex("\\G\"[^\"]*\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\G[0-9]+(\.[0-9]+)?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\GSUMPRODUCT\(\(LEN\((?<codes>[A-Z0-9:]+)\)=3\)\*1,(?<amounts>[A-Z0-9:]+)\)")]
    private static partial Regex ClassSum();

    [GeneratedRegex(@"\G[A-Z]+\(")]
    private static partial Regex Function();

    [GeneratedRegex(@"\G('(?<sheet>[^']+)'!)?(?<range>\$?[A-Z]+\$?[0-9]+(:\$?[A-Z]+\$?[0-9]+)?)")]
    private static partial Regex Reference();
}
