namespace BudgetDisclosure.Web.Workflow;

/// <summary>How whoever hands in files can say what the files do not: by options of a command, or by fields of a page.</summary>
public sealed record ImportAdvice
{
    /// <summary>After “the file says another year than you”.</summary>
    public required string OtherYear { get; init; }
    /// <summary>How to say the year.</summary>
    public required string GiveYear { get; init; }
    /// <summary>How to say a department's code.</summary>
    public required string GiveDepartment { get; init; }
    /// <summary>How to say a unit's code.</summary>
    public required string GiveUnit { get; init; }

    public static ImportAdvice OfCommand { get; } = new()
    {
        OtherYear = "请核对后去掉 --year，或改用正确的文件",
        GiveYear = "用 --year 指定，例如 --year 2019",
        GiveDepartment = "用 --department 指定编码，例如 --department 434",
        GiveUnit = "用 --unit 指定编码，例如 --unit 434001",
    };

    public static ImportAdvice OfPage { get; } = new()
    {
        OtherYear = "请核对上传页上填的年度，或改用正确的文件",
        GiveYear = "在上传页填上年度",
        GiveDepartment = "在上传页填上部门编码",
        GiveUnit = "在上传页填上单位编码",
    };
}
