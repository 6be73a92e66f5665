namespace BudgetDisclosure.Web.Pages;

/// <summary>Who published, as the pages say it.</summary>
public static class PublisherNames
{
    /// <summary>What is no person's account is said in words.</summary>
    public static string InWords(string who) => who switch
    {
        "operator" => "平台管理员（批量导入）",
        "demo" => "演示数据",
        _ => who,
    };
}
