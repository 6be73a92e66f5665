namespace BudgetDisclosure.Core.Terms;

internal static class GlossaryOfChecks
{
    private const string Portal = "本平台";

    public static IReadOnlyList<GlossaryTerm> Terms { get; } =
    [
        new("reconciliation", "勾稽",
            "表和表、数和数之间应有的相等或相加关系，例如收入总计等于支出总计。对不上不一定是错，但要能说清。",
            "部门决算报表审核规则", "reconciliation")
        {
            OtherNames = ["勾稽关系", "勾稽核对"],
        },
        new("rounding", "尾差", "四舍五入造成的微小差额，不超过印出的位数能解释的范围，不算不符。", Portal, "rounding"),
        new("not-checkable", "无法核对", "核对所需的数有一个没有印出来，所以不知道对不对；不等于相符。", Portal, "not checkable"),
        new("blank", "空白", "公开文件的这一格没有填。空白就是空白，不知道是零还是漏填，平台不把它当作 0。", Portal, "blank"),
        new("not-comparable", "不可比", "两个数的口径、范围或个数不同，放在一起比会误导，所以不比。", Portal, "not comparable"),
        new("withholding", "屏蔽", "已公开的内容涉密或含个人信息等，经两个人办理从公众能看到的地方拿掉，并写明理由。", Portal, "withholding")
        {
            OtherNames = ["已屏蔽"],
        },
        new("correction", "更正", "公开后发现数有错，再公开一个新版本；旧版本和改动的原因仍然能看到。", Portal, "correction"),
        new("hash", "校验值", "由文件内容算出的一串字符（SHA-256）。内容改动一个字，校验值就不同，可用来证明文件没有被改过。", Portal, "hash")
        {
            OtherNames = ["SHA-256", "发布校验", "哈希"],
        },
        new("wan", "万元", "一万元。1 亿元等于 10000 万元。公开的表多以万元为单位，看数前先看单位。", Portal, "10,000 yuan")
        {
            FoundBy = ["亿元"],
        },
    ];
}
