namespace BudgetDisclosure.Core.Comparing;

/// <summary>Names, without the county's, of one and the same department. To be added to as counties come.</summary>
/// <remarks>
/// Only names of one and the same task. A bureau that was merged with another (教育和体育局) stands with the main one:
/// pages say that they are matched by name, and the printed name of each stands above its figures.
/// </remarks>
internal static class SameNames
{
    private static readonly string[][] Groups =
    [
        ["政府办公室", "人民政府办公室", "政府办", "人民政府"],
        ["县委办公室", "委办公室", "委员会办公室", "委办", "县委办"],
        ["人大常委会", "人大常委会办公室", "人民代表大会常务委员会", "人民代表大会常务委员会办公室", "人大办", "人大"],
        ["政协", "政协办公室", "政协委员会", "政协委员会办公室"],
        ["纪委监委", "纪律检查委员会", "纪委", "纪律检查委员会监察委员会", "监察委员会"],
        ["教育局", "教育和体育局", "教育体育局", "教体局"],
        ["发展和改革局", "发展改革局", "发改局", "发展和改革委员会", "发展改革委"],
        ["卫生健康局", "卫生健康委员会", "卫健局", "卫健委", "卫生和计划生育局"],
        ["人力资源和社会保障局", "人力资源社会保障局", "人社局"],
        ["农业农村局", "农业农村委员会", "农业农村和水利局"],
        ["市场监督管理局", "市场监管局"],
        ["自然资源局", "自然资源和规划局", "自然资源与规划局", "国土资源局"],
        ["住房和城乡建设局", "住房城乡建设局", "住建局"],
        ["交通运输局", "交通局"],
        ["水利局", "水务局"],
        ["文化广电和旅游局", "文化和旅游局", "文化广电旅游局", "文旅局", "文化广电体育和旅游局"],
        ["医疗保障局", "医保局"],
        ["退役军人事务局", "退役军人局"],
        ["应急管理局", "应急局"],
        ["行政审批局", "数据和政务服务局", "政务服务管理局"],
    ];

    private static readonly Dictionary<string, string> ByName = Groups
        .SelectMany(group => group.Select(name => (Name: name, Kind: group[0])))
        .ToDictionary(pair => pair.Name, pair => pair.Kind, StringComparer.Ordinal);

    /// <summary>The kind that a name without the county's stands for; null where the list does not have it.</summary>
    public static string? Of(string name) => ByName.GetValueOrDefault(name);

    /// <summary>中国人民政治协商会议涞源县委员会 ends like the party's committee.</summary>
    public static string? OfWhole(string name) =>
        name.Contains("政治协商会议", StringComparison.Ordinal) ? "政协" : null;
}
