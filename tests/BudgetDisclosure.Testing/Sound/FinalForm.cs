namespace BudgetDisclosure.Testing.Sound;

/// <summary>Final accounts in the form of the ministry (普陀 2024).</summary>
internal sealed class FinalForm(SoundBook book, SoundPrint print, DocumentBuilder document)
{
    private const string Code = "项目|<|<|<";
    private const string CodeBelow = "功能分类科目编码|<|<|科目名称";
    private const string CodeParts = "类|款|项|^";

    private readonly CodedRows _rows = new(book, print);

    public void Write()
    {
        document.Lines("上海市普陀区水务局2024年度部门决算");
        IncomeAndExpenditure();
        Appropriation();
        ByFunction();
        BasicExpenditure();
        ThreePublic();
    }

    private void Table(string title, string unit, params string[] rows) => document.Lines(title, $"单位：{unit}").Table(rows);

    private void IncomeAndExpenditure()
    {
        var unit = print.Unit();
        var (year, whole) = (book.Sum(item => item.Total), book.Sum(item => item.Total) + book.CarriedOver);
        Table("收入支出决算总表", unit, ["收入|<|支出|<", "项目|决算数|项目|决算数", .. HebeiForm.Sides(
            [
                print.Row("一、一般公共预算财政拨款收入", unit, book.Sum(item => item.General)),
                print.Row("二、政府性基金预算财政拨款收入", unit, book.Sum(item => item.GovernmentFund)), print.Row("三、国有资本经营预算财政拨款收入", unit, 0),
                print.Row("四、上级补助收入", unit, 0), print.Row("五、事业收入", unit, book.Sum(item => item.Institutional)), print.Row("六、其他收入", unit, 0),
            ],
            [.. Classes.Select((code, i) => print.Row($"{"一二三四五六七八"[i]}、{SoundBook.Names[code]}", unit, book.Below(code, item => item.Total)))]),
            print.Row("本年收入合计", unit, year) + "|" + print.Row("本年支出合计", unit, year),
            print.Row("使用非财政拨款结余（含专用结余）", unit, 0) + "|" + print.Row("结余分配", unit, 0),
            print.Row("年初结转和结余", unit, book.CarriedOver) + "|" + print.Row("年末结转和结余", unit, book.CarriedOver),
            print.Row("总计", unit, whole) + "|" + print.Row("总计", unit, whole)]);
    }

    private List<string> Classes => [.. book.Codes(item => item.Total).Where(code => code.Length == 3)];

    private void Appropriation()
    {
        var unit = print.Unit();
        var (left, whole) = (book.CarriedOver / 2, book.Sum(item => item.Appropriated) + (book.CarriedOver / 2));
        Table("财政拨款收入支出决算总表", unit,
            ["收入|<|支出|<|<|<|<", "项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款", .. HebeiForm.Sides(
            [
                print.Row("一、一般公共预算财政拨款", unit, book.Sum(item => item.General)), print.Row("二、政府性基金预算财政拨款", unit, book.Sum(item => item.GovernmentFund)),
                print.Row("三、国有资本经营预算财政拨款", unit, 0),
            ],
            [.. Classes.Select((code, i) => Funds($"{"一二三四五六七八"[i]}、{SoundBook.Names[code]}", unit, code, 0))], rightCells: 5),
            print.Row("本年收入合计", unit, book.Sum(item => item.Appropriated)) + "|" + Funds("本年支出合计", unit, "", 0),
            print.Row("年初财政拨款结转和结余", unit, left) + "|" + print.Row("年末财政拨款结转和结余", unit, left, left, 0, 0),
            print.Row("一、一般公共预算财政拨款", unit, left) + "|||||", print.Row("二、政府性基金预算财政拨款", unit, 0) + "|||||",
            print.Row("总计", unit, whole) + "|" + Funds("总计", unit, "", left)]);
    }

    private string Funds(string label, string unit, string code, long left) => print.Row(label, unit,
        book.Below(code, item => item.Appropriated) + left, book.Below(code, item => item.General) + left, book.Below(code, item => item.GovernmentFund), 0);

    private void ByFunction()
    {
        var unit = print.Unit();
        Table("收入决算表", unit, [$"{Code}|本年收入合计|财政拨款收入|上级补助收入|事业收入|其他收入", $"{CodeBelow}|^|^|^|^|^", $"{CodeParts}|^|^|^|^|^",
            .. _rows.Split(unit, item => item.Total, item => item.Total, item => item.Appropriated, _ => 0, item => item.Institutional, _ => 0)]);
        unit = print.Unit();
        Table("支出决算表", unit, [$"{Code}|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出", $"{CodeBelow}|^|^|^|^|^", $"{CodeParts}|^|^|^|^|^",
            .. _rows.Split(unit, item => item.Total, item => item.Total, item => item.Basic, item => item.AllProject, _ => 0, _ => 0)]);
        unit = print.Unit();
        Table("一般公共预算财政拨款支出决算表", unit, [$"{Code}|合计|基本支出|项目支出", $"{CodeBelow}|^|^|^", $"{CodeParts}|^|^|^",
            .. _rows.Split(unit, item => item.General, item => item.General, item => item.Basic, item => item.Project)]);
        unit = print.Unit();
        Table("政府性基金预算财政拨款收入支出决算表", unit,
            [$"{Code}|年初结转和结余|本年收入|本年支出|<|<|年末结转和结余", $"{CodeBelow}|^|^|小计|基本支出|项目支出|^", $"{CodeParts}|^|^|^|^|^|^",
            .. _rows.Split(unit, item => item.GovernmentFund, item => item.GovernmentFund / 5, item => item.GovernmentFund - (item.GovernmentFund / 7),
                item => item.GovernmentFund, _ => 0, item => item.GovernmentFund, item => (item.GovernmentFund / 5) - (item.GovernmentFund / 7))]);
        if (book.Sum(item => item.GovernmentFund) == 0)
            document.Lines("注：本部门无政府性基金预算，故本表为空表。");
    }

    /// <summary>People on the left (301, 303), the office on the right (302, 310): no grand total.</summary>
    private void BasicExpenditure()
    {
        var unit = print.Unit();
        var left = _rows.Economic(unit, code => code, item => item.Code[..3] is "301" or "303", CodedRows.All).ToList();
        var right = _rows.Economic(unit, code => code, item => item.Code[..3] is "302" or "310", CodedRows.All).ToList();
        Table("一般公共预算财政拨款基本支出决算表", unit, ["人员经费|<|<|公用经费|<|<", "经济分类科目编码|科目名称|决算数|经济分类科目编码|科目名称|决算数",
            .. HebeiForm.Sides(left, right, leftCells: 3, rightCells: 3),
            print.Row("人员经费合计|<", unit, Sum("301", "303")) + "|" + print.Row("公用经费合计|<", unit, Sum("302", "310"))]);
    }

    private long Sum(params string[] classes) => book.Economic.Where(item => classes.Contains(item.Code[..3])).Sum(CodedRows.All);

    private void ThreePublic()
    {
        var unit = print.Unit();
        long[] items = [book.ThreePublic, book.Abroad, book.Purchase + book.Running, book.Purchase, book.Running, book.Reception];
        Table("财政拨款“三公”经费支出决算表", unit, "合计|<|因公出国（境）费|<|公务用车购置及运行维护费|<|<|<|<|<|公务接待费|<",
            "^|<|^|<|小计|<|公务用车购置费|<|公务用车运行维护费|<|^|<", string.Join('|', Enumerable.Repeat("预算数|决算数", 6)),
            string.Join('|', items.SelectMany(fen => new[] { print.Cell(fen * 2, unit), print.Cell(fen, unit) })));
    }
}
