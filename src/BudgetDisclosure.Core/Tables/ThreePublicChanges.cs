using static BudgetDisclosure.Core.Tables.Columns;

namespace BudgetDisclosure.Core.Tables;

/// <summary>“三公”经费预算情况及增减变化原因: last year, this year, the change and its reason.</summary>
internal static class ThreePublicChanges
{
    public static TableDescription Description { get; } = new()
    {
        Slug = "three-public-changes",
        Title = "“三公”经费预算情况及增减变化原因",
        Titles = [new(["三公"], ["增减", "变化", "对比", "比较"], ["决算"])],
        Rows = RowIdentity.Line,
        Side = Side.Expenditure,
        Fund = Fund.Appropriation,
        Blank = new("item last-year this-year change reason") { Lines = BlankForm.ThreePublicLines },
        Forms =
        [
            new("上年、本年、增减",
            [
                Ordinal,
                Label("item", "项目名称"),
                Amount("last-year", ["上年度预算"], "上年*|去年*|上一年*", Measure.LastYear) with { Required = true },
                Amount("this-year", ["本年度预算"], "本年*|今年*|预算数|预算|当年*", Measure.Total) with { Required = true },
                Amount("change", ["增减金额"], "*增减*额|增减|增减变化|*增减情况|*增减数|变化金额|*比上年增减|*比上年增减变化|增减变动*", Measure.Change),
                Count("change-rate", ["增减率"], "*增减*率*|*增减*比例*|*幅度*|增减%|增减（%）"),
                Text("reason", ["变化原因"], "*原因*|备注|说明"),
            ]),
        ],
        Lines = Lines.ThreePublic,
    };
}
