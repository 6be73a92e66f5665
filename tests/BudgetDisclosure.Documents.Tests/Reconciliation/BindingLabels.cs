namespace BudgetDisclosure.Documents.Tests.Reconciliation;

/// <summary>Which cell each amount in the text of the genuine documents states, found out by hand.</summary>
/// <remarks>
/// A line is: the words with the amount, the table, a code or words of the cell's row and column, the cell's text.
/// ^ is a paragraph's start.
/// </remarks>
internal static class BindingLabels
{
    public const string Finance = """
        收入预算3,121.42万元|income-expenditure|收入总计|31,214,205.80
        其中：财政拨款收入3,121.42万元|income-expenditure|财政拨款收入|31,214,205.80
        事业收入0万元|income-expenditure|事业收入|
        事业单位经营收入0万元|income-expenditure|事业单位经营收入|
        其他收入0万元|income-expenditure|其他收入|
        ^支出预算3,121.42万元|income-expenditure|支出总计|31,214,205.80
        其中：财政拨款支出预算3,121.42万元|appropriation|支出总计|31,214,205.80
        一般公共预算拨款支出预算3,121.42万元|general-expenditure|合计|31,214,205.80
        政府性基金拨款支出预算0万元|fund-expenditure|合计|
        国有资本经营预算拨款支出预算0万元|state-capital-expenditure|合计|
        行政运行（项）”1,623.18万元|general-expenditure|2010601|16,231,840.80
        一般行政管理事务（项）”10.00万元|general-expenditure|2010602|100,000.00
        信息化建设（项）”166.66万元|general-expenditure|2010607|1,666,600.00
        财政委托业务支出（项）”418.80万元|general-expenditure|2010608|4,188,000.00
        行政单位离退休（项）”87.70万元|general-expenditure|2080501|877,080.00
        基本养老保险缴费支出（项）”174.83万元|general-expenditure|2080505|1,748,327.00
        职业年金缴费支出（项）”887.36万元|general-expenditure|2080506|873,617.00
        其它行政事业单位养老支出（项）”0.96万元|general-expenditure|2080599|9,620.00
        行政单位医疗（项）”78.21万元|general-expenditure|2101101|782,164.00
        住房公积金（项）”204.91万元|general-expenditure|2210201|2,049,197.00
        购房补贴（项）”268.77万元|general-expenditure|2210203|2,687,760.00
        “三公”经费预算数为0.95万元|three-public|合计|0.95
        因公出国（境）费0万元|three-public|因公出国|
        公务车购置及运行费0万元|three-public|小计|
        公务用车购置费0万元|three-public|购置费|
        公务车用车运行费0万元|three-public|运行费|
        公务接待费0.95万元|three-public|公务接待费|0.95
        机关运行经费预算为229.43万元|three-public|机关运行经费|229.43
        中介机构服务费418.80万元|expenditure|2010608|4,188,000.00
        财政业务费10.00万元|expenditure|2010602|100,000.00
        信息化系统日常维护费166.66万元|expenditure|2010607|1,666,600.00
        财政业务费10万元|expenditure|2010602|100,000.00
        """;

    public const string Welfare = """
        收入预算1,212.12万元|income-expenditure|收入总计|12,121,164
        财政拨款收入950.12万元|income-expenditure|财政拨款收入|9,501,164
        事业收入262.00万元|income-expenditure|事业收入|2,620,000
        事业单位经营收入0.00万元|income-expenditure|事业单位经营收入|
        其他收入0.00万元|income-expenditure|其他收入|
        支出预算1,212.12万元|income-expenditure|支出总计|12,121,164
        财政拨款支出预算950.12万元|appropriation|支出总计|9,501,164
        一般公共预算拨款支出预算950.12万元|general-expenditure|合计|9,501,164
        政府性基金拨款支出预算0.00万元|fund-expenditure|合计|
        国有资本经营预算拨款支出预算0.00万元|state-capital-expenditure|合计|
        事业单位离退休（项）”53.84万元|general-expenditure|2080502|538,440
        基本养老保险缴费支出（项）”76.76万元|general-expenditure|2080505|767,579
        职业年金缴费支出（项）”38.38万元|general-expenditure|2080506|383,789
        社会福利事业单位（项）”738.66万元|general-expenditure|2081005|6,964,796
        事业单位医疗（项）”50.37万元|general-expenditure|事业单位医疗|503,724
        住房公积金（项）”33.58万元|general-expenditure|2210201|335,816
        “三公”经费预算数为6.40万元|three-public|合计|6.4
        因公出国（境）费0.00万元|three-public|因公出国|0
        公务用车购置及运行费6.40万元|three-public|小计|6.4
        公务用车购置费0.00万元|three-public|购置费|
        公务用车运行费6.40万元|three-public|运行费|6.4
        公务接待费0.00万元|three-public|公务接待费|0
        涉及项目预算资金262.00万元|expenditure|项目支出|2,620,000
        """;

    public const string Wanli = """
        收入预算16497.86万元|income-expenditure|收入总计|164,978,640
        财政拨款收入16497.86万元|income-expenditure|财政拨款收入|164,978,640
        事业收入0万元|income-expenditure|事业收入|
        事业单位经营收入0万元|income-expenditure|事业单位经营收入|
        其他收入0万元|income-expenditure|其他收入|
        ^支出预算16497.86万元|income-expenditure|支出总计|164,978,640
        其中：财政拨款支出预算16497.86万元|appropriation|支出总计|164,978,640
        一般公共预算拨款支出预算16497.86万元|general-expenditure|合计|164,978,640
        政府性基金拨款支出预算0万元|fund-expenditure|合计|
        国有资本经营预算拨款支出预算0万元|state-capital-expenditure|合计|
        统计管理（项）”2.63万元|general-expenditure|2010506|26,300
        专项普查活动（项）”60.13万元|general-expenditure|2010507|601,300
        一般行政管理事务（项）”45.41万元|general-expenditure|2012902|454,100
        一般行政管理事务（项）”65.69万元|general-expenditure|2013202|656,900
        一般行政管理事务（项）”100.20万元|general-expenditure|2013302|1,002,000
        一般行政管理事务（项）”9.00万元|general-expenditure|2013402|90,000
        一般行政管理事务（项）”14.62万元|general-expenditure|2013802|146,200
        公共法律服务（项）”15.00万元|general-expenditure|2040607|150,000
        其他公共安全支出（项）”110.23万元|general-expenditure|2049999|1,102,300
        科普活动（项）”10.00万元|general-expenditure|2060702|100,000
        群众体育（项）”20.00万元|general-expenditure|2070308|200,000
        社会组织管理（项）”21.50万元|general-expenditure|2080206|215,000
        行政单位离退休（项）”17.72万元|general-expenditure|2080501|177,240
        事业单位离退休（项）”5.21万元|general-expenditure|2080502|52,080
        机关事业单位基本养老保险缴费支出（项）”441.25万元|general-expenditure|2080505|4,412,547
        机关事业单位职业年金缴费支出（项）”220.63万元|general-expenditure|2080506|2,206,272
        其他行政事业单位养老支出（项）”0.31万元|general-expenditure|2080599|3,120
        公益性岗位补贴（项）”635.10万元|general-expenditure|2080705|6,351,000
        一般行政管理事务（项）”4.33万元|general-expenditure|2081602|43,300
        其他城市生活救助（项）”30.00万元|general-expenditure|2082501|300,000
        其他社会保障和就业支出（项）”1331.27万元|general-expenditure|2089999|13,312,677
        计划生育服务（项）”20.00万元|general-expenditure|2100717|200,000
        行政单位医疗（项）”144.55万元|general-expenditure|2101101|1,445,495
        事业单位医疗（项）”145.02万元|general-expenditure|2101102|1,450,237
        行政运行（项）”1837.36万元|general-expenditure|2120101|18,373,632
        一般行政管理事务（项）”1822.95万元|general-expenditure|2120102|18,229,543
        城管执法（项）”690.58万元|general-expenditure|2120104|6,905,798
        其他城乡社区管理事务支出（项）”4992.71万元|general-expenditure|2120199|49,927,105
        其他城乡社区公共设施支出（项）”775.00万元|general-expenditure|2120399|7,750,000
        城乡社区环境卫生（项）”563.38万元|general-expenditure|2120501|5,633,800
        其他城乡社区支出（项）”1450.00万元|general-expenditure|2129999|14,500,000
        住房公积金（项）”352.67万元|general-expenditure|2210201|3,526,694
        购房补贴（项）”325.68万元|general-expenditure|2210203|3,256,800
        其他城乡社区住宅支出（项）”217.72万元|general-expenditure|2210399|2,177,200
        “三公”经费预算数为22.91万元|three-public|合计|22.91
        因公出国（境）费0万元|three-public|因公出国|0
        购置及运行费21.56万元|three-public|小计|21.56
        公务用车购置费0万元|three-public|购置费|0
        公务车用车运行费21.56万元|three-public|运行费|21.56
        公务接待费1.35万元|three-public|公务接待费|1.35
        机关运行经费预算为786.09万元|three-public|机关运行经费|786.09
        """;

    public const string FinalAccount = """
        收入支出总计2995.39万元|final-income-expenditure|总计|2,995.39
        本年收入合计2946.25万元|final-income-expenditure|本年收入合计|2,946.25
        财政拨款收入2940.05万元|final-income|财政拨款收入|2,940.05
        其他收入6.2万元|final-income-expenditure|其他收入|6.20
        本年支出合计2940.05万元|final-income-expenditure|本年支出合计|2,940.05
        其中：基本支出2336.91万元|final-expenditure|基本支出|2,336.91
        项目支出603.14万元|final-expenditure|项目支出|603.14
        财政拨款收入支出总计0.3万元|final-appropriation|总计|2,961.68
        一般公共预算财政拨款支出2940.05万元|final-general-expenditure|合计|2,940.05
        一般公共服务支出（类）2106.66万元|final-general-expenditure|201|2,106.66
        社会保障和就业支出（类）326.72万元|final-general-expenditure|208|326.72
        卫生健康支出（类）60.99万元|final-general-expenditure|210|60.99
        住房保障支出（类）445.69万元|final-general-expenditure|221|445.69
        支出决算为2940.05万元|final-general-expenditure|合计|2,940.05
        支出决算为1511.89万元|final-general-expenditure|2010601|1,511.89
        支出决算为10.00万元|final-general-expenditure|2010602|10.00
        支出决算为135.25万元|final-general-expenditure|2010607|135.25
        支出决算为449.52万元|final-general-expenditure|2010608|449.52
        支出决算为84.65万元|final-general-expenditure|2080501|84.65
        支出决算为160.75万元|final-general-expenditure|2080505|160.75
        支出决算为80.38万元|final-general-expenditure|2080506|80.38
        支出决算为0.94万元|final-general-expenditure|2080599|0.94
        支出决算为60.99万元|final-general-expenditure|2101101|60.99
        支出决算为187.19万元|final-general-expenditure|2210201|187.19
        支出决算为258.50万元|final-general-expenditure|2210203|258.50
        一般公共预算财政拨款基本支出2336.91万元|final-general-expenditure|基本支出|2,336.91
        人员经费2152.26万元|final-basic-expenditure|决算数|2,152.26
        公用经费184.65万元|final-basic-expenditure|决算数|184.65
        支出年初预算为0.95万元|final-three-public|合计 预算数|0.95
        年初预算为0.95万元，支出决算为0.00万元|final-three-public|合计 决算数|
        因公出国（境）费决算为0.00万元|final-three-public|因公出国|
        公务用车购置及运行维护费支出决算为0.00万元|final-three-public|小计 决算数|
        公务接待费支出决算为0.00万元|final-three-public|公务接待费 决算数|
        机关运行经费支出184.65万元|final-basic-expenditure|决算数|184.65
        """;

    public const string Laiyuan = """
        年初部门收入预算总额为1308.71万元|income-expenditure|合计|1308.71
        其中：一般公共预算收入1308.71万元|appropriation|一般公共预算财政拨款|1308.71
        支出安排预算总额1308.71万元|income-expenditure|合计|1308.71
        基本支出751.99万元|expenditure|基本支出|751.99
        人员经费484.19万元|basic-expenditure|人员经费|484.19
        日常公用经费267.8万元|basic-expenditure|公用经费|267.80
        项目支出556.72万元|expenditure|项目支出|556.72
        预算收支安排1308.71万元|income-expenditure|合计|1308.71
        机关运行经费安排267.8万元|basic-expenditure|公用经费|267.80
        办公费118.36万元|basic-expenditure|30201|118.36
        水费12万元|basic-expenditure|30205|12.00
        印刷费5万元|basic-expenditure|30202|5.00
        取暖费9.97万元|basic-expenditure|30208|9.97
        邮电费7.97万元|basic-expenditure|30207|7.97
        差旅费42.4万元|basic-expenditure|30211|42.40
        劳务费1.7万元|basic-expenditure|30226|1.70
        公务用车运行维护费70.4万元|basic-expenditure|30231|70.40
        采购预算0万元|procurement|合 计|
        固定资产总金额692.29万元|assets|固定资产总额|692.29
        """;

    public const string Qinglong = """
        政府采购预算2万元|procurement|合 计|2.00
        固定资产金额为1214.05万元|assets|资产总额|1214.05
        """;

    /// <summary>Words with numbers that state no cell of their document.</summary>
    public static IReadOnlyDictionary<string, string[]> Unbound { get; } = new Dictionary<string, string[]>
    {
        [Finance] =
        [
            "增加107.62万元", "政府采购预算117.00万元", "援滇干部工作经费3.00万元", "400.00万元", "3000.00万元", "598.46万元", "2024年8月31日", "0辆", "100万", "一致0万元",
        ],
        [Welfare] =
        [
            "54.60万元", "70.70万元", "35.35万元", "711.34万元", "44.17万元", "33.74万元", "增加0.46万元", "政府采购预算120.60万元", "2辆", "5个",
        ],
        [Wanli] =
        [
            "1.48万元", "11.67万元", "60.51万元", "448.82万元", "3149.52万元", "12277.73万元", "234.37万元", "4000.6平方米", "13459平方米", "14609.83平方米", "25.88万元", "3328.13万元", "830.00万元", "332.00万元", "232.40万元", "818台/套", "单价50万元", "增加1421.25万元",
        ],
        [FinalAccount] =
        [
            "598.42万元", "99.43分", "251.25万元", "246.47万元", "4.79万元", "减少56.95万元", "2993.92万元", "1560.05万元", "100万元", "增加2.55万元",
        ],
        [Laiyuan] =
        [
            "本级支出556.72万元", "增加103万元", "增加40.88万元", "减少174.19万元",
        ],
        [Qinglong] =
        [
            "1848.52万元", "1212.05万元", "122.94万元", "80.2万元", "减少3.3万元", "会议服务2万元", "7.9万元",
        ],
    };
}
