namespace BudgetDisclosure.Testing.Sound;

/// <summary>A budget as counties of Hebei print it (涞源 2019).</summary>
internal sealed class HebeiForm(SoundBook book, SoundPrint print, DocumentBuilder document)
{
    private readonly CodedRows _rows = new(book, print);

    public void Write()
    {
        document.Lines("平山县财政局2023年部门预算");
        IncomeAndExpenditure();
        ByFunction();
        BasicExpenditure();
        ThreePublic();
        Others();
    }

    private void Table(string title, string unit, params string[] rows) => document.Lines(title, $"单位：{unit}").Table(rows);

    private void IncomeAndExpenditure()
    {
        var unit = print.Unit();
        var classes = book.Codes(item => item.Total).Where(code => code.Length == 3).ToList();
        var (year, whole) = (book.Sum(item => item.Total), book.Sum(item => item.Total) + book.CarriedOver);
        Table("部门预算收支总表", unit, ["收入|<|支出|<", "项目|预算数|项目|预算数", .. Sides(
            [
                print.Row("一、财政拨款收入", unit, book.Sum(item => item.Appropriated)), print.Row("二、上级补助收入", unit, 0),
                print.Row("三、事业收入", unit, book.Sum(item => item.Institutional)), print.Row("其中：财政专户收入", unit, 0),
                print.Row("四、其他收入", unit, 0),
            ],
            [.. classes.Select((code, i) => print.Row($"{"一二三四五六七八"[i]}、{SoundBook.Names[code]}", unit, book.Below(code, item => item.Total)))]),
            print.Row("本年收入合计", unit, year) + "|" + print.Row("本年支出合计", unit, year),
            print.Row("用事业基金弥补收支差额", unit, 0) + "|" + print.Row("结余分配", unit, 0),
            print.Row("年初结转和结余", unit, book.CarriedOver) + "|" + print.Row("年末结转和结余", unit, book.CarriedOver),
            print.Row("合计", unit, whole) + "|" + print.Row("合计", unit, whole)]);
        Appropriation(classes);
    }

    private void Appropriation(List<string> classes)
    {
        var unit = print.Unit();
        Table("部门预算财政拨款收支总表", unit,
            ["收入|<|支出|<|<|<|<", "项目|金额|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款", .. Sides(
            [
                print.Row("一、一般公共预算财政拨款", unit, book.Sum(item => item.General)),
                print.Row("二、政府性基金预算财政拨款", unit, book.Sum(item => item.GovernmentFund)),
                print.Row("三、国有资本经营预算财政拨款", unit, 0),
            ],
            [.. classes.Select((code, i) => Funds($"{"一二三四五六七八"[i]}、{SoundBook.Names[code]}", unit, code))], rightCells: 5),
            print.Row("合计", unit, book.Sum(item => item.Appropriated)) + "|" + Funds("合计", unit, "")]);
    }

    private string Funds(string label, string unit, string code) => print.Row(label, unit,
        book.Below(code, item => item.Appropriated), book.Below(code, item => item.General), book.Below(code, item => item.GovernmentFund), 0);

    private void ByFunction()
    {
        var unit = print.Unit();
        Table("部门预算收入总表", unit, ["科目编码|科目名称|合计|财政拨款收入|上级补助收入|事业收入|<|其他收入", "^|^|^|^|^|小计|其中：财政专户收入|^",
            .. _rows.Joined(unit, item => item.Total, item => item.Total, item => item.Appropriated, _ => 0, item => item.Institutional, _ => 0, _ => 0)]);
        unit = print.Unit();
        Table("部门预算支出总表", unit, ["科目编码|科目名称|合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出",
            .. _rows.Joined(unit, item => item.Total, item => item.Total, item => item.Basic, item => item.AllProject, _ => 0, _ => 0, _ => 0)]);
        unit = print.Unit();
        Table("部门预算一般公共预算财政拨款支出表", unit, ["科目编码|科目名称|合计|基本支出|项目支出",
            .. _rows.Joined(unit, item => item.General, item => item.General, item => item.Basic, item => item.Project)]);
        unit = print.Unit();
        Table("部门预算政府性基金预算财政拨款支出表", unit, ["科目编码|科目名称|合计|基本支出|项目支出",
            .. _rows.Joined(unit, item => item.GovernmentFund, item => item.GovernmentFund, _ => 0, item => item.GovernmentFund)]);
        if (book.Sum(item => item.GovernmentFund) == 0)
            document.Lines("注：本部门无政府性基金预算，故本表为空表。");
    }

    private void BasicExpenditure()
    {
        var unit = print.Unit();
        Table("部门预算一般公共预算财政拨款基本支出表", unit, ["科目编码|科目名称|合计|人员经费|公用经费",
            print.Row("|合计", unit, book.Economic.Sum(CodedRows.All), book.Economic.Sum(CodedRows.Personnel), book.Economic.Sum(CodedRows.Operating)),
            .. _rows.Economic(unit, code => code, _ => true, CodedRows.All, CodedRows.Personnel, CodedRows.Operating)]);
    }

    private void ThreePublic()
    {
        var unit = print.Unit();
        string Item(string label, long fen) => print.Row(label, unit, fen, fen, 0, 0);
        Table("部门预算财政拨款“三公”经费支出表", unit, "项目|资金来源|<|<|<", "^|合计|一般公共预算财政拨款|政府性基金财政拨款|国有资本经营预算财政拨款",
            Item("“三公”经费小计", book.ThreePublic), Item("一、因公出国（境）费", book.Abroad), Item("二、公务用车购置及运维费", book.Purchase + book.Running),
            Item("其中：公务用车购置费", book.Purchase), Item("公务用车运行维护费", book.Running), Item("三、公务接待费", book.Reception));
        unit = print.Unit();
        string Change(string label, long now, long last) => print.Row(label, unit, last, now, now - last) + "|公务活动变化";
        var (abroad, purchase, running, reception) = (book.Abroad / 3, book.Purchase / 2, book.Running - 777_777, book.Reception + 1_234_567);
        Table("“三公”经费预算情况及增减变化原因", unit, "项目名称|上年度预算|本年度预算|增减金额|变化原因",
            Change("因公出国经费", book.Abroad, abroad), Change("公务用车购置经费", book.Purchase, purchase),
            Change("公务用车运行经费", book.Running, running), Change("公务接待费支出", book.Reception, reception),
            Change("合计", book.ThreePublic, abroad + purchase + running + reception));
    }

    private void Others()
    {
        var unit = print.Unit();
        var project = book.Sum(item => item.AllProject);
        Table("部门职责-工作活动绩效目标", unit, "职责活动|年度预算数|内容描述|绩效目标|绩效指标|评价标准|<|<|<", "^|^|^|^|^|优|良|中|差",
            Activity("一、综合事务", unit, project / 3, ""), Activity("1、会务", unit, project / 4, "次数"), Activity("2、文印", unit, (project / 3) - (project / 4), "页数"),
            Activity("二、信息化", unit, project - (project / 3), ""), Activity("1、网络", unit, project - (project / 3), "故障"));
        unit = print.Unit();
        Table("部门政府采购预算", unit, "项目名称|预算资金|采购物品名称|政府采购金额|<|<|<", "^|^|^|总计|一般公共预算拨款|基金预算拨款|其他渠道资金",
            "合计|||" + string.Join('|', new long[] { 33_333_333, 22_222_222, 0, 11_111_111 }.Select(fen => print.Cell(fen, unit))),
            "办公设备|" + print.Cell(40_000_000, unit) + "|计算机|" + string.Join('|', new long[] { 23_456_789, 12_345_678, 0, 11_111_111 }.Select(fen => print.Cell(fen, unit))),
            "家具|" + print.Cell(10_000_000, unit) + "|桌椅|" + string.Join('|', new long[] { 9_876_544, 9_876_544, 0, 0 }.Select(fen => print.Cell(fen, unit))));
        unit = print.Unit();
        Table("固定资产占用情况表", unit, "项目|数量|价值", "固定资产总额|—|" + print.Cell(1_234_567_890, unit), "1、房屋（平方米）|840|" + print.Cell(234_567_890, unit),
            "其中：办公用房（平方米）|640|" + print.Cell(134_567_890, unit), "2、车辆（台、辆）|13|" + print.Cell(600_000_000, unit),
            "3、单价在20万元以上的设备|0|" + print.Cell(0, unit), "4、其他固定资产|1421|" + print.Cell(400_000_000, unit));
        document.Lines("部门基本情况表").Table("单位名称|单位性质|车辆编制数|编制人数|<|离退人数|<", "^|^|^|行政|事业|离休|退休", "合计||13|29|36||23",
            "平山县财政局|行政|9|29|||20", "平山县财政局国库支付中心|事业|4||36||3");
    }

    private string Activity(string name, string unit, long fen, string indicator) =>
        $"{name}|{print.Cell(fen, unit)}|内容|目标|{indicator}|" + (indicator.Length > 0 ? "≥95%|≥90%|≥80%|＜80%" : "|||");

    /// <summary>Lines of the two sides beside each other; the shorter side ends in blanks.</summary>
    internal static IEnumerable<string> Sides(IReadOnlyList<string> left, IReadOnlyList<string> right, int leftCells = 2, int rightCells = 2)
    {
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
            yield return Line(left, i, leftCells) + "|" + Line(right, i, rightCells);
    }

    private static string Line(IReadOnlyList<string> lines, int line, int cells) => line < lines.Count ? lines[line] : new string('|', cells - 1);
}
