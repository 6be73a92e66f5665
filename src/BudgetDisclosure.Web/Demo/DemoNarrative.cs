using static BudgetDisclosure.Web.Demo.DemoBudget;

namespace BudgetDisclosure.Web.Demo;

/// <summary>What an invented budget says of itself (情况说明), with the figures of its forms.</summary>
internal static class DemoNarrative
{
    public static IReadOnlyList<string> Of(DemoBudget budget)
    {
        var (total, running) = (budget.Total, budget.Economic[0].Second);
        return
        [
            $"{budget.Department.Name}{budget.Year}年部门预算情况说明",
            "一、部门职责及机构设置情况",
            $"本部门{budget.Department.Duties}",
            "二、部门预算安排的总体情况",
            $"{budget.Year}年收入预算{Printed(total.Total)}万元，{Sources(budget)}。支出预算{Printed(total.Total)}万元，"
                + $"其中基本支出{Printed(total.First)}万元，项目支出{Printed(total.Second)}万元，"
                + $"项目支出用于{budget.Department.ProjectUse}。",
            "三、机关运行经费安排情况",
            $"机关运行经费{Printed(running)}万元，用于办公、差旅等日常运转。",
            "四、财政拨款“三公”经费预算情况及增减变化原因",
            $"“三公”经费预算{Printed(budget.ThreePublic)}万元：{Vehicles(budget)}公务接待费{Printed(budget.Receptions)}万元，"
                + $"没有因公出国（境）和公务用车购置安排。{Change(budget)}",
            "五、名词解释",
            "基本支出：为保障机构正常运转、完成日常工作任务而发生的支出，包括人员经费和公用经费。",
        ];
    }

    private static string Sources(DemoBudget budget) => budget.OwnIncome == 0
        ? "全部为财政拨款收入"
        : $"其中财政拨款收入{Printed(budget.Total.Total - budget.OwnIncome)}万元，事业收入{Printed(budget.OwnIncome)}万元";

    private static string Vehicles(DemoBudget budget) =>
        budget.Vehicles == 0 ? "" : $"公务用车运行维护费{Printed(budget.Vehicles)}万元，";

    private static string Change(DemoBudget budget)
    {
        if (budget.Year == DemoDepartments.FirstYear)
            return "";
        var change = budget.ThreePublic - new DemoBudget(budget.Department, budget.Year - 1).ThreePublic;
        return change == 0
            ? "“三公”经费与上年持平。"
            : $"“三公”经费比上年减少{Printed(-change)}万元，原因是压减接待批次、合并用车。";
    }
}
