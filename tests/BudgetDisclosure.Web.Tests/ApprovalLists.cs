using System.Globalization;
using System.Text;
using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Rosters;
using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Accounts;

namespace BudgetDisclosure.Web.Tests;

/// <summary>Lists of approvals (批复), and the roster of the organisations that they name.</summary>
internal static class ApprovalLists
{
    public static readonly RosterOrganisation[] Roster =
    [
        new("434", "青山县水利局") { Position = 1 },
        new("434001", "青山县水文站") { Position = 2, Parent = "434" },
        new("435", "青山县农业局") { Position = 3 },
        new("436", "青山县林业局") { Position = 4 },
        new("900", "青山县国安办") { Position = 5, Exempt = true, ExemptGround = "保密法" },
    ];

    /// <summary>A list whose rows are code, date, number, income and expenditure.</summary>
    public static IncomingFile Csv(params string[] rows) => new(
        "批复.csv", Encoding.UTF8.GetBytes($"单位编码,批复日期,文号,收入总计（万元）,支出总计（万元）\n{string.Join('\n', rows)}\n"));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Task<bool> ReplaceRosterAsync(this Portal portal, int year = 2024, params RosterOrganisation[] organisations) =>
        portal.UseAsync<RosterImport, bool>(import => import.ReplaceAsync(new(
            CountyCode.Parse(Portal.County), new(year), organisations is [] ? Roster : organisations, new string('a', 64), "operator")));

    public static Task<ApprovalOutcome> ImportApprovalsAsync(this Portal portal, params string[] rows) =>
        portal.UseAsync<ApprovalImport, ApprovalOutcome>(import => import.ImportAsync(
            new(Portal.County, 2024, Stage.Budget, Csv(rows), StaffActor.Operator)));
}
