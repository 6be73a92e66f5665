using BudgetDisclosure.Core.Classification;
using BudgetDisclosure.Core.Recognition;

namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>The lines of a table by class (一、一般公共服务支出) and the rows of a coded table that are the same class.</summary>
internal sealed class ClassPairs
{
    private ClassPairs(LineTree lines, CodeTree tree, FiscalYear? year)
    {
        var classes = tree.Coded.Where(row => row.Code!.Length == 3).ToList();
        var pairs = new List<(TableLine Line, CodeRow Row)>();
        var alone = new List<TableLine>();
        foreach (var line in lines.OfTheYear)
        {
            var key = LabelText.Key(line.Label);
            var code = FunctionClasses.CodeOf(key, year);
            if (classes.Find(row => LabelText.Key(row.Name) == key) is { } named)
                pairs.Add((line, named));
            else if (classes.Find(row => row.Code == code) is { } coded)
                pairs.Add((line, coded));
            else if (code is not null)
                alone.Add(line);
        }
        // A class printed twice on either side could be either of the two.
        Pairs = pairs.FindAll(pair => pairs.Count(other => other.Row == pair.Row || other.Line == pair.Line) == 1
            && classes.Count(row => row.Code == pair.Row.Code) == 1);
        LinesAlone = alone;
    }

    public IReadOnlyList<(TableLine Line, CodeRow Row)> Pairs { get; }

    /// <summary>Lines of a known class that the coded table has no row for.</summary>
    public IReadOnlyList<TableLine> LinesAlone { get; }

    public static ClassPairs Of(LineTree lines, CodeTree tree, FiscalYear? year) => new(lines, tree, year);

    /// <summary>Each class once on either side, under one column of each; classes that neither side prints money for are left out.</summary>
    public IEnumerable<Check> Check(
        Rule rule, string subject, LineTree lines, AmountColumn ofLines, CodeTree tree, AmountColumn ofRows)
    {
        foreach (var (line, row) in Pairs)
        {
            if (lines[line, ofLines] is { } left && tree[row, ofRows] is { } right && !(left.IsBlank && right.IsBlank))
                yield return Arithmetic.Equal(rule, $"{subject}：{LabelText.WithoutNumbering(line.Label)}", right, left);
        }
        foreach (var line in LinesAlone)
        {
            if (lines[line, ofLines] is { IsSome: true } left)
            {
                yield return Arithmetic.NotCheckable(rule, $"{subject}：{Arithmetic.Printed(left)}，另一张表没有这一类的行，无法核对。", [left])
                    with { Severity = Severity.Warning };
            }
        }
    }
}
