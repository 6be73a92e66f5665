using BudgetDisclosure.Core;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Core.Templates;
using BudgetDisclosure.Documents.Templates;

namespace BudgetDisclosure.Documents.Tests.Templates;

/// <summary>Fills in a template as the instruction sheet asks: only cells that are not locked, only what is not reckoned.</summary>
internal sealed class Clerk
{
    public const string Name = "平山县财政局";

    private readonly TemplatePlan _plan;
    private readonly long _fenPerUnit;

    public Clerk(TemplateOptions options)
    {
        _plan = new(options);
        _fenPerUnit = options.Unit.FenPerUnit();
        var file = new MemoryStream();
        BudgetTemplate.Write(options, file);
        Workbook = new(file.ToArray());
    }

    public ClerkWorkbook Workbook { get; }

    public TemplatePlan Plan => _plan;

    public static long StepOf(AmountUnit unit) => unit.FenPerUnit() / 100;

    public void SayWho(string code)
    {
        Workbook.Type(_plan.Names[0], "B4", code);
        Workbook.Type(_plan.Names[0], "B5", Name);
    }

    /// <summary>Every figure that somebody knows, and the rows of tables by code.</summary>
    public void Fill(ClerkBook book)
    {
        for (var i = 0; i < _plan.Tables.Count; i++)
        {
            var (table, subject) = (_plan.Tables[i], LedgerTable.SubjectOf(_plan.Tables[i].Description.Slug));
            if (table.IsCoded)
                FillByCode(i, [.. book.Codes(subject)], ClerkBook.NameOf, place => book.Figure(subject, place));
            else
                FillLines(i, place => book.Figure(subject, place));
        }
        FillOthers(book.Projects);
    }

    public void FillLines(int index, Func<Coordinate, long?> figure)
    {
        var table = _plan.Tables[index];
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                var cell = new BlankCell(row, column);
                if (!table.Sums.ContainsKey(cell) && table.Coordinates.At(row, column) is { Line: not null } place && figure(place) is { } fen)
                    Type(index, cell, Shown(fen));
            }
        }
    }

    public void FillByCode(int index, IReadOnlyList<string> codes, Func<string, string> nameOf, Func<Coordinate, long?> figure)
    {
        var table = _plan.Tables[index];
        var first = table.Rows.ToList().FindIndex(row => row.Kind == BlankRowKind.Entry);
        for (var i = 0; i < codes.Count; i++)
        {
            Type(index, new(first + i, 0), codes[i]);
            Type(index, new(first + i, 1), nameOf(codes[i]));
            for (var column = 2; column < table.Columns.Count; column++)
            {
                var cell = new BlankCell(first + i, column);
                if (!table.Sums.ContainsKey(cell) && table.Coordinates.At(first, column) is { } place && figure(place with { Code = codes[i] }) is { } fen)
                    Type(index, cell, Shown(fen));
            }
        }
    }

    /// <summary>Reasons wherever the sheet asks for one, last year's totals, and a paragraph in every section that has no sentence of its own.</summary>
    public void Explain(decimal lastTotal, decimal lastBasic, decimal lastProject)
    {
        decimal[] last = [lastTotal, lastBasic, lastProject];
        for (var i = 0; i < last.Length; i++)
        {
            Workbook.Type(_plan.ChangesName, $"B{i + 3}", last[i]);
            Workbook.Type(_plan.ChangesName, $"E{i + 3}", "新增办公用房租金");
        }
        if (_plan.Options.Stage == Stage.Budget)
        {
            var changes = IndexOf("three-public-changes");
            for (var row = 0; row < _plan.Tables[changes].Rows.Count; row++)
                Type(changes, new(row, _plan.Tables[changes].Columns.Count - 1), "新增两次跨省协作任务");
        }
        for (var i = 0; i < _plan.Sections.Count; i++)
        {
            if (Paragraphs.TryGetValue(_plan.Sections[i].Kind, out var text) && Workbook.Formula(_plan.SectionName(i), "A2") is null)
                Workbook.Type(_plan.SectionName(i), "A2", text);
        }
    }

    /// <summary>The file as an office program saves it: one is asked where the long tests run.</summary>
    public byte[] Save()
    {
        if (LibreOffice.IsAsked)
        {
            Workbook.ForgetResults();
            return LibreOffice.Recalculated(Workbook.Save());
        }
        Workbook.Recalculate();
        return Workbook.Save();
    }

    public int IndexOf(string slug) => _plan.Tables.ToList().FindIndex(table => table.Description.Slug == slug);

    public void Type(int table, BlankCell cell, object value) => Workbook.Type(_plan.TableName(table), _plan.Address(table, cell), value);

    public decimal Shown(long fen) => fen / (decimal)_fenPerUnit;

    private static readonly Dictionary<SectionKind, string> Paragraphs = new()
    {
        [SectionKind.Duties] = "拟订财政发展规划并组织实施，编制年度预决算草案并组织执行。",
        [SectionKind.Institutions] = "设办公室、预算股、国库股，没有下属单位。",
        [SectionKind.Performance] = "围绕财政管理目标，提高资金使用效益。",
        [SectionKind.Procurement] = "本年没有发生政府采购支出。",
        [SectionKind.Terms] = "基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。",
        [SectionKind.Projects] = "项目支出用于信息系统运行和专项业务活动。",
    };

    private void FillOthers(long projects)
    {
        var half = projects / 2 / StepOf(_plan.Options.Unit) * StepOf(_plan.Options.Unit);
        Rows("units", [Name, "行政", "正科级", "财政拨款"]);
        Rows("performance",
            ["一、综合事务", Shown(half), "保障机关运转", "运转有序"], ["1、会务", Shown(half), "组织会议", "会议圆满", "次数", "≥95%", "≥90%", "≥80%", "＜80%"],
            ["二、信息化", Shown(projects - half), "维护信息系统", "系统稳定"],
            ["1、网络", Shown(projects - half), "维护网络", "网络畅通", "故障", "≤1次", "≤2次", "≤3次", "＞3次"]);
    }

    private void Rows(string slug, params object[][] rows)
    {
        var index = IndexOf(slug);
        if (index < 0)
            return;
        var first = _plan.Tables[index].Rows.ToList().FindIndex(row => row.Kind == BlankRowKind.Entry);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
                Type(index, new(first + row, column), rows[row][column]);
        }
    }
}
