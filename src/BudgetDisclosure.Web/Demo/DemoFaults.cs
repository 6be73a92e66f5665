namespace BudgetDisclosure.Web.Demo;

/// <summary>Faults as departments make them, in the newest budgets of some: the checks find every one of them.</summary>
internal static class DemoFaults
{
    /// <summary>The forms as they are handed in.</summary>
    public static IReadOnlyList<DemoForm> In(DemoBudget budget, IReadOnlyList<DemoForm> forms) => FaultOf(budget) switch
    {
        DemoFault.TotalDoesNotAdd => Changed(forms, "三公经费支出表", form => With(
            form, 0, 2, DemoBudget.Printed(budget.ThreePublic + 1.20m))),
        DemoFault.ClassDiffers => Changed(forms, "收支总表", form => With(
            form, 1, 4, DemoBudget.Printed(decimal.Parse(form.Rows[1][4], System.Globalization.CultureInfo.InvariantCulture) + 10m))),
        DemoFault.EmptyTableWithoutNote => Changed(forms, "政府性基金支出表", form => form with { Note = null }),
        _ => forms,
    };

    /// <summary>The text as it is handed in.</summary>
    public static IReadOnlyList<string> In(DemoBudget budget, IReadOnlyList<string> narrative) => FaultOf(budget) switch
    {
        DemoFault.TextDiffers => Replaced(
            narrative, $"项目支出{DemoBudget.Printed(budget.Total.Second)}万元", $"项目支出{DemoBudget.Printed(budget.Total.Second + 9m)}万元"),
        DemoFault.NoReason => Replaced(narrative, "原因是压减接待批次、合并用车。", "原因是。"),
        DemoFault.TemplateLeft => Replaced(narrative, "本部门为演示", "XX县本部门为演示"),
        _ => narrative,
    };

    private static DemoFault FaultOf(DemoBudget budget) =>
        budget.Year == DemoDepartments.LastYear ? budget.Department.Fault : DemoFault.None;

    private static IReadOnlyList<DemoForm> Changed(
        IReadOnlyList<DemoForm> forms, string sheet, Func<DemoForm, DemoForm> change) =>
        [.. forms.Select(form => form.Sheet == sheet ? change(form) : form)];

    private static DemoForm With(DemoForm form, int row, int column, string text)
    {
        var rows = form.Rows.Select(cells => cells.ToArray()).ToArray();
        rows[row][column] = text;
        return form with { Rows = rows };
    }

    private static IReadOnlyList<string> Replaced(IReadOnlyList<string> lines, string from, string to) =>
        [.. lines.Select(line => line.Replace(from, to, StringComparison.Ordinal))];
}

/// <summary>What is wrong with the newest budget of a department.</summary>
internal enum DemoFault
{
    None,

    /// <summary>The “三公” total is not the sum of its items.</summary>
    TotalDoesNotAdd,

    /// <summary>A class of expenditure stands in one table otherwise than in another.</summary>
    ClassDiffers,

    /// <summary>A table with nothing in it, and no word about it.</summary>
    EmptyTableWithoutNote,

    /// <summary>The text states another amount than the table.</summary>
    TextDiffers,

    /// <summary>A change without its reason.</summary>
    NoReason,

    /// <summary>Words of the template that nobody filled in.</summary>
    TemplateLeft,
}
