namespace BudgetDisclosure.Benchmarks.Query;

/// <summary>Names as programmes have them, all different, the same every time.</summary>
internal static class InventedNames
{
    private static readonly string[] parts =
        ["东", "西", "南", "北", "上", "下", "王", "李", "张", "赵", "石", "杨", "白", "龙", "马", "柳"];

    private static readonly string[] places = ["家庄", "家沟", "台子", "河口", "树林", "井峪", "各庄", "坡头"];

    private static readonly string[] things =
    [
        "道路硬化", "小学校舍维修", "卫生院设备购置", "饮水安全巩固提升", "危房改造", "光伏扶贫", "文化广场", "河道治理",
        "敬老院取暖", "农田水利设施", "垃圾清运", "路灯安装", "教师周转房", "低保对象救助", "棚户区改造", "森林防火",
    ];

    private static readonly string[] ends = ["项目", "工程", "补助资金", "专项经费"];

    /// <summary>What people look for: in one name of a million, and in every twentieth.</summary>
    public static IReadOnlyList<string> Terms { get; } =
    [
        "扶贫", "教师周转房", "东王家庄", "路灯安装工程", "第4711村", "棚户区改造补助资金", "低保", "马龙河口", "小学", "没有这个词",
    ];

    public static IEnumerable<string> Of(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var random = new Random(i);
            yield return parts[random.Next(parts.Length)] + parts[random.Next(parts.Length)] + places[random.Next(places.Length)]
                + $"第{i}村" + things[random.Next(things.Length)] + ends[random.Next(ends.Length)];
        }
    }
}
