using System.Globalization;
using System.Text;

namespace BudgetDisclosure.Typesetting.Tests;

/// <summary>Documents in the shape of real reports, of invented words and figures; equal seeds give equal documents.</summary>
internal sealed class SampleReport(int seed)
{
    private const string Ideographs =
        "根据部门预算编制要求现将本年度有关情况说明如下收入总计支出财政拨款一般公共政府性基金项目人员经费日常公用因公出国境接待车辆购置运行维护" +
        "较上年增加减少主要原因是工资调整政策压缩厉行节约绩效目标完成率满意度指标数量质量时效成本社会效益生态可持续影响服务对象堽鄠䶮𬇙";

    private static readonly Rune[] Words = [.. Ideographs.EnumerateRunes()];

    private readonly Random random = new(seed);

    public static Document Of(int seed) => new SampleReport(seed).Report();

    public static Document With(params Block[] blocks) => new()
    {
        Title = "试排",
        Producer = "试验程序 1",
        Created = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(8)),
        Footer = "由公开数据生成，以原件为准",
        Blocks = blocks,
    };

    /// <summary>Every text that a document must show, each once.</summary>
    public static IEnumerable<string> TextsOf(Document document) => document.Blocks.SelectMany(block => block switch
    {
        TitlePage title => [title.Title, title.Subtitle ?? "", .. title.Lines],
        Contents contents => [contents.Title],
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Text],
        Table table => TextsOf(table),
        Colophon colophon => [colophon.Title, .. colophon.Entries.Select(entry => $"{entry.Label}：{entry.Value}"), .. colophon.SmallPrint],
        _ => Array.Empty<string>(),
    });

    public static IEnumerable<string> TextsOf(Table table) =>
    [
        table.Caption ?? "", table.LeftLine ?? "", table.RightLine ?? "",
        .. table.Header.Concat(table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text),
        .. table.Notes,
    ];

    /// <summary>A sentence of so many ideographs, with what stands between them in such texts.</summary>
    public string Sentence(int ideographs)
    {
        var text = new StringBuilder();
        for (var i = 0; i < ideographs; i++)
        {
            text.Append(Word());
            text.Append(random.Next(40) switch
            {
                < 3 => "，",
                3 => "；",
                4 => $"（{Word()}）",
                5 => Amount(),
                6 => "“三公”",
                7 => "2019年",
                8 => "、",
                9 => $"《{Word()}法》",
                10 => "GB/T 9704",
                11 => "12.5%",
                _ => "",
            });
        }
        return text.Append('。').ToString();
    }

    public string Name(int ideographs) => string.Concat(Enumerable.Range(0, ideographs).Select(_ => Word()));

    public string Amount() => (random.Next(10_000_000) / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Codes, names and amounts under two rows of header.</summary>
    public Table Budget(int columns, int rows) => new()
    {
        LeftLine = "部门名称：某某县教育局",
        RightLine = "单位：万元",
        Columns = [.. Enumerable.Range(0, columns).Select(i => Column(isText: i < 2, isKey: i < 2))],
        Header =
        [
            new([new("功能分类科目") { ColumnSpan = 2 }, new("合计") { RowSpan = 2 }, new("本年") { ColumnSpan = columns - 3 }]),
            new([new("科目编码"), new("科目名称"), .. Enumerable.Range(3, columns - 3).Select(i => new TableCell($"第{i}项资金来源"))]),
        ],
        Rows =
        [
            new([new("合计") { ColumnSpan = 2, Alignment = CellAlignment.Centre }, .. Amounts(columns - 2)]) { Emphasised = true },
            .. Enumerable.Range(0, rows).Select(i => new TableRow(
                [new($"20{random.Next(100, 999)}"), new(new string('　', i % 3) + Name(random.Next(4, 14))), .. Amounts(columns - 2)])),
        ],
        Notes = ["注：" + Sentence(40)],
    };

    /// <summary>Long texts, those of a project beside the rows of its indicators.</summary>
    public Table Performance(int projects) => new()
    {
        RightLine = "单位：元",
        Columns = [.. Enumerable.Range(0, 5).Select(i => Column(isText: i < 4, isKey: i == 0))],
        Header = [new([new("项目名称"), new("绩效目标"), new("一级指标"), new("指标内容"), new("金额")])],
        Rows = [.. Enumerable.Range(1, projects).SelectMany(Project)],
    };

    private IEnumerable<TableRow> Project(int number)
    {
        var indicators = random.Next(1, 7);
        for (var i = 0; i < indicators; i++)
        {
            TableCell[] own = [new("产出指标"), new(Sentence(random.Next(5, 60))), new(Amount())];
            yield return new(i > 0 ? own
                : [new($"项目{number}：{Name(8)}") { RowSpan = indicators }, new(Sentence(random.Next(20, 160))) { RowSpan = indicators }, .. own]);
        }
    }

    private Document Report() => With(
    [
        new TitlePage("某某县人民政府办公室二〇一九年度部门预算信息公开情况说明", "（含所属单位）", ["某某县人民政府办公室", "2019年3月1日"]),
        new Contents("目　录"),
        new Heading(1, "第一部分　部门概况"),
        new Heading(2, "一、部门职责"),
        .. Enumerable.Range(0, 8).Select(_ => new Paragraph(Sentence(random.Next(40, 200)))),
        new Heading(3, "1.机构设置"),
        .. Enumerable.Range(0, 8).Select(_ => new Paragraph(Sentence(random.Next(40, 200)))),
        new Heading(1, "第二部分　部门预算表") { StartsPage = true },
        new Heading(2, "表1　部门预算收支总表") { Centred = true },
        Budget(4, 12),
        new Heading(2, "表2　部门预算支出总表") { Centred = true, StartsPage = true },
        Budget(12, 60),
        new Heading(2, "表3　一般公共预算支出表") { Centred = true, StartsPage = true },
        Budget(7, 70),
        new Heading(1, "第三部分　绩效目标") { StartsPage = true },
        Performance(25),
        new Heading(1, "第四部分　名词解释") { StartsPage = true },
        .. Enumerable.Range(0, 6).Select(_ => new Paragraph(Sentence(random.Next(40, 100)))),
        new Paragraph(Sentence(60)) { Style = ParagraphStyle.Small },
        Colophon(),
    ]);

    private Colophon Colophon() => new()
    {
        Title = "由公开数据生成，以原件为准",
        Entries =
        [
            new("版本", "第2次公开（更正）"), new("原件 SHA-256", new string('a', 64)),
            new("网址", "https://example.gov.cn/130630/2019/001/budget", new("https://example.gov.cn/130630/2019/001/budget")),
        ],
        Image = new([.. Enumerable.Range(0, 29).Select(_ => Modules())], "二维码：本文件的网址"),
        SmallPrint = [Sentence(80)],
    };

    private IReadOnlyList<bool> Modules() => [.. Enumerable.Range(0, 29).Select(_ => random.Next(2) == 0)];

    private static TableColumn Column(bool isText, bool isKey) =>
        new(isText ? CellAlignment.Left : CellAlignment.Right) { IsKey = isKey };

    private IEnumerable<TableCell> Amounts(int count) =>
        Enumerable.Range(0, count).Select(_ => new TableCell(random.Next(5) == 0 ? "" : Amount()));

    private string Word() => Words[random.Next(Words.Length)].ToString();
}
