using BudgetDisclosure.Web.Workflow;
using BudgetDisclosure.Web.Workflow.Accounts;
using BudgetDisclosure.Web.Workflow.Drafts;
using BudgetDisclosure.Web.Workflow.Visitors;
using BudgetDisclosure.Web.Workflow.Withholdings;

namespace BudgetDisclosure.Web.Pages.Staff;

/// <summary>What the acts of the audit log are called in Chinese.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        [Publishing.AuditAction] = "公开",
        [Rechecking.AuditAction] = "重新核对",
        [RosterImport.AuditAction] = "更换名录",
        [ApprovalImport.AuditAction] = "导入批复",
        [StatisticImport.AuditAction] = "导入统计数",
        [CountyRegistration.AuditAction] = "登记县",
        [WithholdingActs.AuditAction] = "屏蔽",
        [WithholdingActs.RedactAction] = "抹去",
        [ProposalActs.Propose] = "提出屏蔽",
        [ProposalActs.Confirm] = "确认屏蔽",
        [ProposalActs.Decline] = "不同意屏蔽",
        [ProposalActs.TakeBack] = "收回屏蔽",
        [StaffActs.Invite] = "邀请",
        [StaffActs.Grant] = "给予权限",
        [StaffActs.Revoke] = "收回权限",
        [StaffActs.Disable] = "停用账号",
        [StaffActs.Enable] = "启用账号",
        [StaffActs.RequestReset] = "申请重置",
        [StaffActs.CancelReset] = "撤销重置申请",
        [StaffActs.Reset] = "重置账号",
        [StaffActs.SetPassword] = "设置密码",
        [StaffActs.SetAuthenticator] = "设置验证器",
        [StaffActs.RenewCodes] = "换恢复码",
        [StaffActs.SignIn] = "登录",
        [StaffActs.SignInByCode] = "用恢复码登录",
        [StaffActs.SignInFailed] = "登录失败",
        [StaffActs.LockedOut] = "锁定中尝试登录",
        [StaffActs.SignOut] = "退出",
        [DraftActs.Upload] = "上传草稿",
        [DraftActs.Replace] = "换成新文件",
        [DraftActs.Submit] = "送审",
        [DraftActs.Return] = "退回",
        [DraftActs.Answer] = "答复审核人",
        [DraftActs.Approve] = "审核通过",
        [DraftActs.Explain] = "写说明",
        [DraftActs.Acknowledge] = "确认看过",
        [DraftActs.Edit] = "在网上改",
        [DraftActs.Assign] = "指定是哪张表",
        [DraftActs.UndoEdit] = "撤销网上的修改",
        [DraftActs.SignOff] = "登记审签",
        [DraftActs.Schedule] = "定时公开",
        [DraftActs.Unschedule] = "取消定时",
        [DraftActs.ScheduleRefused] = "定时公开没有成",
        [DraftActs.Discard] = "作废",
        [FeedbackActs.Handle] = "处理读者纠错",
    };

    /// <summary>The action itself where a newer release wrote it.</summary>
    public static string Of(string action) => Words.GetValueOrDefault(action, action);
}
