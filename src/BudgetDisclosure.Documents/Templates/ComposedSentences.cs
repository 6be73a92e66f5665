using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Core.Templates;

namespace BudgetDisclosure.Documents.Templates;

/// <summary>Sentences made of the figures of the tables, as formulas: nothing until the figures are there.</summary>
internal sealed class ComposedSentences(TemplatePlan plan)
{
    private bool IsFinal => plan.Options.Stage == Stage.Final;

    private string Word => plan.Options.Stage.Printed();

    /// <summary>2026年 and the organisation, where they are filled in.</summary>
    private string Year => Part(InstructionSheet.Year(plan), $"{InstructionSheet.Year(plan)}&\"年\"");

    public IEnumerable<string> Of(SectionKind kind) => kind switch
    {
        SectionKind.Arrangement => Arrangement(),
        SectionKind.OperatingCosts => Operating(),
        SectionKind.ThreePublic => IsFinal ? ThreePublicSpent() : ThreePublicPlanned(),
        SectionKind.Procurement when !IsFinal => Procurement(),
        SectionKind.Assets => Assets(),
        _ => [],
    };

    private IEnumerable<string> Arrangement()
    {
        var income = Total("income-expenditure", Side.Income, Measure.Total);
        var spent = Total("income-expenditure", Side.Expenditure, Measure.Total);
        yield return When(income, Year, InstructionSheet.Name(plan), $"\"收入{Word}总计\"", Money(income), $"\"，支出{Word}总计\"", Money(spent), "\"。\"");
        var (basic, project) = (Total("expenditure", Side.Expenditure, Measure.Basic), Total("expenditure", Side.Expenditure, Measure.Project));
        yield return When($"COUNT({basic},{project})>0", "\"其中\"", Stated("：基本支出", basic), Stated("，项目支出", project), "\"。\"");
        var (people, office) = (Total("basic-expenditure", Side.Expenditure, Measure.Personnel), Total("basic-expenditure", Side.Expenditure, Measure.Operating));
        yield return When($"COUNT({people},{office})=2", "\"基本支出中，人员经费\"", Money(people), "\"，公用经费\"", Money(office), "\"。\"");
        for (var i = 0; i < ChangesSheet.Items.Count; i++)
            yield return Changed(ChangesSheet.Items[i].Name, ChangesSheet.Change(plan, i), ChangesSheet.Reason(plan, i));
    }

    private IEnumerable<string> Operating()
    {
        var office = Total("basic-expenditure", Side.Expenditure, Measure.Operating);
        yield return When(office, Year, IsFinal ? "\"机关运行经费支出\"" : "\"机关运行经费安排\"", Money(office), "\"。\"");
    }

    private IEnumerable<string> ThreePublicPlanned()
    {
        var changes = "three-public-changes";
        var table = plan.Table(changes);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var line = table.Coordinates.At(row, 1)!.Value.Line;
            string Figure(Measure measure) => plan.Find(changes, place => place.Line == line && place.Measure == measure)!;
            var name = row == 0 ? $"{Year}&\"财政拨款“三公”经费预算\"" : $"\"{Bare(table.Rows[row].Labels[0])}\"";
            var reason = plan.Reference(changes, new(row, table.Columns.Count - 1));
            yield return When(Figure(Measure.Total), name, Money(Figure(Measure.Total)),
                Part(Figure(Measure.Change), Direction("，比上年", Figure(Measure.Change), reason)), "\"。\"");
        }
    }

    private IEnumerable<string> ThreePublicSpent()
    {
        var slug = "final-three-public";
        var table = plan.Table(slug);
        foreach (var column in table.Columns.Where(column => column.Stage == Stage.Final))
        {
            string Figure(Stage stage) => plan.Find(slug, place => place.Line == column.Line && place.Stage == stage)!;
            var name = column.Line == BlankTable.TotalLine ? $"{Year}&\"财政拨款“三公”经费支出决算\"" : $"\"{column.Header[^1].Replace("小计", column.Header[^2], StringComparison.Ordinal)}支出决算\"";
            yield return When(Figure(Stage.Final), name, Money(Figure(Stage.Final)), Stated("，预算", Figure(Stage.Budget)), "\"。\"");
        }
    }

    private IEnumerable<string> Procurement()
    {
        var total = Whole("procurement");
        var filled = Total("income-expenditure", Side.Income, Measure.Total);
        yield return When(filled, Year,
            $"IF(N({total})=0,\"没有安排政府采购预算\",\"安排政府采购预算\"&{Money(total)})", "\"。\"");
    }

    private IEnumerable<string> Assets()
    {
        var total = Whole("assets");
        var year = InstructionSheet.Year(plan);
        yield return When($"AND({total}<>\"\",{year}<>\"\")", $"\"截至\"&({(IsFinal ? year : year + "-1")})&\"年12月31日，固定资产总额\"", Money(total), "\"。\"");
    }

    /// <summary>项目支出比上年增加1.00万元，主要原因是…。</summary>
    private string Changed(string name, string change, string reason) =>
        When(change, $"\"{name}\"", Direction("比上年", change, reason), "\"。\"");

    private string Direction(string before, string change, string reason) =>
        $"\"{before}\"&IF({change}>0,\"增加\"&{Money(change)},IF({change}<0,\"减少\"&{Money("-" + change)},\"持平\"))"
        + $"&IF(OR({change}=0,{reason}=\"\"),\"\",\"，主要原因是\"&{reason})";

    private string Total(string slug, Side side, Measure measure) => plan.Find(slug, place =>
        place is { Line: BlankTable.TotalLine } && place.Side == side && place.Measure == measure && place.Stage == plan.Options.Stage) ?? throw NoFigure(slug);

    private string Whole(string slug) => plan.Reference(slug, plan.Table(slug).Whole ?? throw NoFigure(slug));

    private string Money(string reference) => $"TEXT({reference},\"{TemplateStyles.AmountFormat}\")&\"{plan.Mark.Unit}\"";

    private string Stated(string name, string reference) => Part(reference, $"\"{name}\"&{Money(reference)}");

    private static string Part(string reference, string words) => $"IF({reference}=\"\",\"\",{words})";

    /// <param name="condition">A cell that must not be blank, or a condition.</param>
    /// <param name="words">Parts of a text, joined.</param>
    private static string When(string condition, params string[] words) =>
        $"IF({(condition.Contains('(', StringComparison.Ordinal) ? condition : condition + "<>\"\"")},{string.Join('&', words)},\"\")";

    private static string Bare(string label) => label.Replace("其中：", "", StringComparison.Ordinal).Split('、')[^1];

    private static ArgumentException NoFigure(string slug) => new($"The template's table {slug} has no such total.", nameof(slug));
}
