using static BudgetDisclosure.Testing.PrintedKind;

namespace BudgetDisclosure.Testing;

/// <summary>
/// Documents as other offices might print them, the same for the same seed: drifting titles and headers, columns that
/// nobody knows, codes joined or split, units or none, totals first or last, nothing printed in many ways.
/// </summary>
public sealed class GeneratedDocuments
{
    private static readonly string[] Blanks = ["", "-", "—", "——", "　"];
    private static readonly string[] ForeignColumns = ["预算股审核意见", "经办人", "文件依据", "分管领导"];
    private static readonly string[] ForeignTexts = ["同意", "张三", "冀财〔2019〕1号", "", "5.00"];

    private static readonly string[] Incomes =
        ["财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"];

    private static readonly string[] Classes =
    [
        "一般公共服务支出", "外交支出", "国防支出", "公共安全支出", "教育支出", "科学技术支出", "卫生健康支出", "农林水支出", "住房保障支出",
    ];

    private static readonly string[] ThreePublicItems =
        ["“三公”经费小计", "一、因公出国（境）费", "二、公务用车购置及运行费", "其中：公务用车购置费", "公务用车运行费", "三、公务接待费"];

    private readonly Random _random;
    private readonly int _seed;
    private readonly string _blank;
    private readonly string _zero;
    private readonly int _numberStyle;

    private GeneratedDocuments(int seed)
    {
        _seed = seed;
        _random = new(seed);
        _blank = Blanks[_random.Next(Blanks.Length)];
        _zero = One("0.00", "0", _blank);
        _numberStyle = _random.Next(5);
    }

    public static GeneratedDocument Of(int seed) => new GeneratedDocuments(seed).Document();

    private GeneratedDocument Document()
    {
        var slugs = PrintedForms.Titles.Keys.ToArray();
        _random.Shuffle(slugs);
        var tables = slugs.Take(_random.Next(1, 5)).Select(Known).ToList();
        foreach (var (title, columns) in PrintedForms.Foreign.Where(_ => _random.Next(7) == 0))
            tables.Insert(_random.Next(tables.Count + 1), Foreign(title, columns));
        var organisation = One("某县财政局", "涞源县人民政府办公室", "上海市普陀区教育局", "青龙满族自治县水务局");
        return new(_seed, organisation == "某县财政局" ? "平山县财政局" : organisation, _random.Next(2016, 2027), tables)
        {
            Narrative = _random.Next(2) == 0 ? [] :
            [
                "一、部门职责及机构设置情况", "负责全县有关工作。", "1、拟订规划；", "二、预算安排的总体情况", "本年收支均衡。",
                "三、机关运行经费安排情况", "运行经费用于日常运转。", "四、名词解释", "财政拨款：指从财政取得的资金。",
            ],
        };
    }

    private PrintedTable Known(string slug)
    {
        var unit = _random.Next(4) == 0 ? null : One("元", "万元");
        List<PrintedColumn> columns = slug switch
        {
            _ when PrintedForms.IsTwoSided(slug) => [.. PrintedForms.TwoSided(slug, _random)],
            "three-public" => [.. _random.Next(2) == 0
                ? PrintedForms.ThreePublicRows(_random) : PrintedForms.ThreePublicColumns(_random)],
            _ => CodedColumns(slug),
        };
        var isWide = slug == "three-public" && columns.All(column => column.Kind == Amount);
        if (!isWide && Chance)
            columns.Insert(0, new("ordinal", Ordinal, null, "序号"));
        AddForeignColumns(columns);
        List<PrintedRow> rows = slug switch
        {
            _ when PrintedForms.IsTwoSided(slug) => TwoSidedRows(columns),
            "three-public" when isWide || columns.TrueForAll(column => column.Kind is not Label) => [Row(columns, "", null)],
            "three-public" => [.. ThreePublicItems.Select(item => Row(columns, item, null))],
            _ => CodedRows(slug, columns),
        };
        return new()
        {
            Slug = slug,
            Title = PrintedForms.TitleOf(slug, _random),
            Unit = unit,
            Columns = columns,
            Rows = Numbered(columns, rows),
            HasNumbering = columns[0].Kind == Ordinal && Chance,
            Notes = Chance ? [] : [One("注：本表不含结转资金。", "备注：空表列示。")],
        };
    }

    /// <summary>Columns that nobody knows, anywhere behind the first amount but not inside a group.</summary>
    private void AddForeignColumns(List<PrintedColumn> columns)
    {
        foreach (var header in ForeignColumns.Where(_ => _random.Next(6) == 0).ToList())
        {
            var places = Enumerable.Range(columns.FindIndex(column => column.Kind == Amount) + 1, columns.Count)
                .Where(i => i == columns.Count || (i < columns.Count && columns[i].Header[0] != columns[i - 1].Header[0])).ToList();
            columns.Insert(places[_random.Next(places.Count)], new("other", PrintedKind.Foreign, null, header));
        }
        for (var (i, n) = (0, 0); i < columns.Count; i++)
        {
            if (columns[i].Kind == PrintedKind.Foreign)
                columns[i] = columns[i] with { Key = $"other-{++n}" };
        }
    }

    private List<PrintedColumn> CodedColumns(string slug)
    {
        var isEconomic = slug == "basic-expenditure";
        return
        [
            .. PrintedForms.Codes(isEconomic ? "经济" : "功能", Chance, withItem: !isEconomic, _random),
            .. PrintedForms.Amounts(slug, _random),
        ];
    }

    private PrintedTable Foreign(string title, string[] columns) => new()
    {
        Slug = null,
        Title = title,
        Unit = Chance ? null : One("元", "万元"),
        Columns = [.. columns.Select(header => new PrintedColumn("", PrintedKind.Foreign, null, header))],
        Rows = [.. Enumerable.Range(1, _random.Next(1, 5)).Select(n => new PrintedRow(
            [.. columns.Select((_, i) => i == 0 ? $"某{n}号事项" : One("5.00", "按期完成", "12", "甲"))], null, [.. columns.Select(_ => (long?)null)]))],
    };

    private List<PrintedRow> CodedRows(string slug, List<PrintedColumn> columns)
    {
        var isEconomic = slug == "basic-expenditure";
        var rows = new List<PrintedRow>();
        var lostZero = Chance;
        for (var n = _random.Next(1, 4); n > 0; n--)
        {
            var @class = isEconomic ? $"30{n}" : $"2{n:00}";
            rows.Add(Coded(columns, @class, lostZero));
            var group = @class + $"{_random.Next(1, 31):00}";
            rows.Add(Coded(columns, group, lostZero));
            if (!isEconomic)
                rows.Add(Coded(columns, group + $"{_random.Next(1, 100):00}", lostZero));
        }
        rows.Insert(Chance ? 0 : rows.Count, Total(columns));
        return rows;
    }

    private PrintedRow Coded(List<PrintedColumn> columns, string code, bool lostZero)
    {
        var row = Row(columns, Classes[_random.Next(Classes.Length)], code);
        var texts = row.Texts.ToArray();
        for (var (i, part) = (0, 0); i < columns.Count; i++)
        {
            if (columns[i].Kind == Code)
                texts[i] = code;
            if (columns[i].Kind != CodePart)
                continue;
            var (start, length) = part == 0 ? (0, 3) : (1 + (2 * part), 2);
            var digits = code.Length >= start + length ? code.Substring(start, length) : "";
            texts[i] = lostZero ? digits.TrimStart('0') : digits;
            part++;
        }
        return row with { Texts = texts };
    }

    /// <summary>合计 under the name, or merged across all that stands before the amounts.</summary>
    private PrintedRow Total(List<PrintedColumn> columns)
    {
        var row = Row(columns, One("合计", "合 计", "总计"), null);
        if (Chance)
            return row;
        var texts = row.Texts.ToArray();
        var name = columns.FindIndex(column => column.Kind == Name);
        var span = columns.FindIndex(column => column.Kind == Amount);
        (texts[0], texts[name]) = (texts[name], name == 0 ? texts[0] : "");
        return row with { Texts = texts, FirstSpan = span };
    }

    private List<PrintedRow> TwoSidedRows(List<PrintedColumn> columns)
    {
        var (incomes, classes) = (_random.Next(1, Incomes.Length), _random.Next(1, Classes.Length));
        var rows = new List<PrintedRow>();
        for (var i = 0; i < Math.Max(incomes, classes); i++)
        {
            rows.Add(Sides(columns,
                i < incomes ? $"{"一二三四五六七八九"[i]}、{Incomes[i]}" : null, i < classes ? $"{"一二三四五六七八九"[i]}、{Classes[i]}" : null));
        }
        rows.Add(Sides(columns, "收入总计", "支出总计"));
        return rows;
    }

    private PrintedRow Sides(List<PrintedColumn> columns, string? income, string? expenditure)
    {
        var row = Row(columns, "", null);
        string[] texts = [.. row.Texts];
        long?[] amounts = [.. row.Hundredths];
        for (var i = 0; i < columns.Count; i++)
        {
            var label = columns[i].Side switch { 0 => income, 1 => expenditure, _ => "" };
            if (columns[i].Kind == Label)
                texts[i] = label ?? "";
            if (columns[i].Kind == Amount && label is null)
                (texts[i], amounts[i]) = ("", null);
        }
        return row with { Texts = texts, Hundredths = amounts };
    }

    private PrintedRow Row(List<PrintedColumn> columns, string label, string? code)
    {
        var texts = new string[columns.Count];
        var amounts = new long?[columns.Count];
        for (var i = 0; i < columns.Count; i++)
        {
            texts[i] = columns[i].Kind switch
            {
                Label or Name => label,
                PrintedKind.Foreign => One(ForeignTexts),
                _ => "",
            };
            if (columns[i].Kind == Amount)
                (texts[i], amounts[i]) = Number();
        }
        return new(texts, code, amounts);
    }

    /// <summary>A printed number and its hundredths; nothing printed is nothing meant.</summary>
    private (string Text, long? Hundredths) Number()
    {
        var hundredths = _random.Next(6) switch { 0 => 0, 1 => _random.Next(1, 1000) * 100L, _ => _random.NextInt64(1, 10_000_000_000) };
        if (hundredths == 0)
            return (_zero, _zero.StartsWith('0') ? 0 : null);
        if (_random.Next(12) == 0)
            return (Chance ? $"-{Printed(hundredths)}" : $"（{Printed(hundredths)}）", -hundredths);
        return (Printed(hundredths), hundredths);
    }

    private string Printed(long hundredths)
    {
        var value = hundredths / 100m;
        return _numberStyle switch
        {
            0 => value.ToString("0.00"),
            1 => value.ToString("#,##0.00"),
            2 => value.ToString("0.##"),
            3 => value.ToString("#,##0.##"),
            _ => string.Concat(value.ToString("0.00").Select(c => (char)(c + 0xFEE0))),
        };
    }

    private static List<PrintedRow> Numbered(List<PrintedColumn> columns, List<PrintedRow> rows) => columns[0].Kind != Ordinal ? rows
        : [.. rows.Select((row, i) => row.FirstSpan > 1 ? row : row with { Texts = [$"{i + 1}", .. row.Texts.Skip(1)] })];

    private bool Chance => _random.Next(2) == 0;

    private string One(params string[] texts) => texts[_random.Next(texts.Length)];
}
