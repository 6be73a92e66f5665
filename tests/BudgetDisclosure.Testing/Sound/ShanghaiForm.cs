namespace BudgetDisclosure.Testing.Sound;

/// <summary>A budget as districts of Shanghai print it (普陀 2023 to 2025).</summary>
internal sealed class ShanghaiForm(SoundBook book, SoundPrint print, DocumentBuilder document)
{
    private const string Code = "项目|<|<|<";
    private const string CodeBelow = "功能分类科目编码|<|<|功能分类科目名称";
    private const string CodeParts = "类|款|项|^";

    private readonly CodedRows _rows = new(book, print);

    public void Write()
    {
        document.Lines("上海市普陀区教育局2024年部门预算");
        IncomeAndExpenditure();
        Appropriation();
        ByFunction();
        BasicExpenditure();
        var unit = print.Unit();
        Table("2024年部门“三公”经费和机关运行经费预算表", unit, "“三公”经费预算数|<|<|<|<|<|机关运行经费预算数",
            "合计|因公出国(境)费|公务接待费|公务用车购置及运行费|<|<|^", "^|^|^|小计|购置费|运行费|^",
            print.Row(print.Cell(book.ThreePublic, unit), unit, book.Abroad, book.Reception, book.Purchase + book.Running, book.Purchase, book.Running,
                book.Economic.Sum(CodedRows.Operating)));
    }

    private void Table(string title, string unit, params string[] rows) => document.Lines(title, $"单位：{unit}").Table(rows);

    private void IncomeAndExpenditure()
    {
        var unit = print.Unit();
        Table("2024年部门财务收支预算总表", unit,
            ["本年收入|<|本年支出|<|<|<|<", "项目|预算数|项目|预算数|<|<|<", "^|^|^|合计|基本支出|<|项目支出", "^|^|^|^|人员经费|公用经费|^", .. HebeiForm.Sides(
            [
                print.Row("一、财政拨款收入", unit, book.Sum(item => item.Appropriated)), print.Row("1、一般公共预算资金", unit, book.Sum(item => item.General)),
                print.Row("2、政府性基金", unit, book.Sum(item => item.GovernmentFund)), print.Row("3、国有资本经营预算", unit, 0),
                print.Row("二、事业收入", unit, book.Sum(item => item.Institutional)), print.Row("三、事业单位经营收入", unit, 0), print.Row("四、其他收入", unit, 0),
            ],
            [.. Classes.Select((code, i) => Kinds($"{"一二三四五六七八"[i]}、{SoundBook.Names[code]}", unit, code))], rightCells: 5),
            print.Row("收入总计", unit, book.Sum(item => item.Total)) + "|" + Kinds("支出总计", unit, "")]);
    }

    private List<string> Classes => [.. book.Codes(item => item.Total).Where(code => code.Length == 3)];

    /// <summary>All basic expenditure of a class is called personnel but that of 205, which is split in two.</summary>
    private string Kinds(string label, string unit, string code)
    {
        var basic = book.Below(code, item => item.Basic);
        var operating = code is "" or "205" ? book.Below("205", item => item.Basic) / 3 : 0;
        return print.Row(label, unit, book.Below(code, item => item.Total), basic - operating, operating, book.Below(code, item => item.AllProject));
    }

    private void Appropriation()
    {
        var unit = print.Unit();
        Table("2024年部门财政拨款收支预算总表", unit,
            ["财政拨款收入|<|财政拨款支出|<|<|<|<", "项目|预算数|项目|合计|一般公共预算|政府性基金预算|国有资本经营预算", .. HebeiForm.Sides(
            [
                print.Row("一、一般公共预算资金", unit, book.Sum(item => item.General)), print.Row("二、政府性基金", unit, book.Sum(item => item.GovernmentFund)),
                print.Row("三、国有资本经营预算", unit, 0),
            ],
            [.. Classes.Select((code, i) => Funds($"{"一二三四五六七八"[i]}、{SoundBook.Names[code]}", unit, code))], rightCells: 5),
            print.Row("收入总计", unit, book.Sum(item => item.Appropriated)) + "|" + Funds("支出总计", unit, "")]);
    }

    private string Funds(string label, string unit, string code) => print.Row(label, unit,
        book.Below(code, item => item.Appropriated), book.Below(code, item => item.General), book.Below(code, item => item.GovernmentFund), 0);

    private void ByFunction()
    {
        var unit = print.Unit();
        Table("2024年部门收入预算总表", unit, [$"{Code}|收入预算|<|<|<", $"{CodeBelow}|合计|财政拨款收入|事业收入|其他收入", $"{CodeParts}|^|^|^|^",
            .. _rows.Split(unit, item => item.Total, item => item.Total, item => item.Appropriated, item => item.Institutional, _ => 0)]);
        unit = print.Unit();
        Table("2024年部门支出预算总表", unit, [$"{Code}|支出预算|<|<", $"{CodeBelow}|合计|基本支出|项目支出", $"{CodeParts}|^|^|^",
            .. _rows.Split(unit, item => item.Total, item => item.Total, item => item.Basic, item => item.AllProject)]);
        unit = print.Unit();
        Table("2024年部门一般公共预算支出功能分类预算表", unit, [$"{Code}|一般公共预算支出|<|<", $"{CodeBelow}|合计|基本支出|项目支出", $"{CodeParts}|^|^|^",
            .. _rows.Split(unit, item => item.General, item => item.General, item => item.Basic, item => item.Project)]);
        unit = print.Unit();
        Table("2024年部门政府性基金预算支出功能分类预算表", unit, [$"{Code}|政府性基金预算支出|<|<", $"{CodeBelow}|合计|基本支出|项目支出", $"{CodeParts}|^|^|^",
            .. _rows.Split(unit, item => item.GovernmentFund, item => item.GovernmentFund, _ => 0, item => item.GovernmentFund)]);
        if (book.Sum(item => item.GovernmentFund) == 0)
            document.Lines("注：本部门无政府性基金预算，故本表为空表。");
    }

    private void BasicExpenditure()
    {
        var unit = print.Unit();
        Table("2024年部门一般公共预算基本支出部门预算经济分类预算表", unit,
            ["项目|<|<|一般公共预算基本支出|<|<", "经济分类科目编码|<|经济分类科目名称|合计|人员经费|公用经费", "类|款|^|^|^|^",
            .. _rows.Economic(unit, CodedRows.EconomicParts, _ => true, CodedRows.All, CodedRows.Personnel, CodedRows.Operating),
            print.Row("合计|<|<", unit, book.Economic.Sum(CodedRows.All), book.Economic.Sum(CodedRows.Personnel), book.Economic.Sum(CodedRows.Operating))]);
    }
}
