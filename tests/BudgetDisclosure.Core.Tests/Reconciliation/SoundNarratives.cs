using System.Globalization;
using System.Text;
using BudgetDisclosure.Core.Reconciliation;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Testing.Sound;

namespace BudgetDisclosure.Core.Tests.Reconciliation;

/// <summary>An amount of a made-up text and the cells that print it.</summary>
internal sealed record SoundAmount(PassageAddress Passage, decimal Fen, IReadOnlyList<CellAddress> Cells);

/// <summary>A sound disclosure with a text in the sentences of its form, and where its amounts stand.</summary>
internal sealed record SoundNarrative(Disclosure Disclosure, IReadOnlyList<SoundAmount> Amounts);

/// <summary>Writes about a sound disclosure what the templates of Hebei, Shanghai and final accounts write. The same for the same seed.</summary>
internal sealed class SoundNarratives
{
    private readonly Disclosure _disclosure;
    private readonly Ledger _ledger;
    private readonly Random _random;
    private readonly List<string> _paragraphs = [];
    private readonly List<SoundAmount> _amounts = [];
    private readonly StringBuilder _text = new();

    private SoundNarratives(Disclosure disclosure, int seed)
    {
        _disclosure = disclosure;
        _ledger = Ledger.Of(disclosure)[0];
        _random = new(seed);
    }

    private string Year => $"{_disclosure.Year!.Value.Value}年";

    private string LastYear => $"{_disclosure.Year!.Value.Value - 1}年";

    public static SoundNarrative Of(SoundForm form, int seed)
    {
        var sound = SoundDisclosures.Of(form, seed);
        var writer = new SoundNarratives(sound, seed);
        if (form == SoundForm.Final)
            writer.WriteFinal();
        else
            writer.WriteBudget(form);
        DisclosureSection section = new()
        {
            Level = 1, Kind = SectionKind.Arrangement, Title = "情况说明", Paragraphs = [.. writer._paragraphs.Select(text => new PositionedText(text, null))],
        };
        return new(sound with { Sections = [section] }, writer._amounts);
    }

    private void WriteBudget(SoundForm form)
    {
        Say($"{Year}，{_disclosure.Department?.Name ?? _disclosure.Unit?.Name}收入预算").Amount(Line("income-expenditure", Lines.Total, Side.Income))
            .Say("，其中：财政拨款收入").Amount(Line("income-expenditure", "appropriation", Side.Income), Fund("income", Core.Tables.Fund.Appropriation))
            .Say("；事业收入").Amount(Line("income-expenditure", "institutional", Side.Income), Fund("income", Core.Tables.Fund.InstitutionalIncome))
            .Say("；其他收入").Amount(Line("income-expenditure", "other", Side.Income), Fund("income", Core.Tables.Fund.OtherIncome)).End();
        Say($"{Year}支出预算").Amount(Line("income-expenditure", Lines.Total, Side.Expenditure))
            .Say("，其中：基本支出").Amount(Total("expenditure", Measure.Basic)).Say("；项目支出").Amount(Total("expenditure", Measure.Project)).End();
        Say("一般公共预算财政拨款支出").Amount(Total("general-expenditure", Measure.Total), Column(Core.Tables.Fund.General))
            .Say("，其中：基本支出").Amount(Total("general-expenditure", Measure.Basic), Total("basic-expenditure", Measure.Basic))
            .Say("，包括人员经费").Amount(Total("basic-expenditure", Measure.Personnel)).Say("和日常公用经费").Amount(Total("basic-expenditure", Measure.Operating))
            .Say("；项目支出").Amount(Total("general-expenditure", Measure.Project)).End();
        Say("财政拨款支出主要内容如下：");
        Break();
        Items((name, code) => Say($"“{name}”").Amount(Code(code)).Say("，主要用于有关工作。").Growth(code).Say("。主要原因是工作增加。"));
        ThreePublic(form);
    }

    /// <summary>Last year's figure, this year's again, and the growth that the two printed ones give.</summary>
    private SoundNarratives Growth(string code)
    {
        var now = Rounded(Code(code)!.Value);
        var last = Rounded(Code(code)!.Value * _random.Next(50, 150) / 100);
        if (last == 0 || last == now)
            return this;
        return Say($"{LastYear}当年预算执行数为{Wan(last)}，{Year}预算安排").Amount(Code(code))
            .Say($"，比{LastYear}预算执行数{(now > last ? "增加" : "减少")}{Percent(Math.Abs(now - last), last)}");
    }

    private void ThreePublic(SoundForm form)
    {
        Figure? Of(string line) => Line("three-public", line, null);
        Say($"{Year}“三公”经费预算数为").Amount(Of("total")).Say("。其中：");
        Break();
        Say("（一）因公出国（境）费").Amount(Of("abroad")).End();
        Say("（二）公务用车购置及运行费").Amount(Of("vehicle")).Say("，其中：公务用车购置费").Amount(Of("vehicle.purchase"))
            .Say("；公务用车运行费").Amount(Of("vehicle.running")).End();
        Say("（三）公务接待费").Amount(Of("reception")).End();
        if (form == SoundForm.Shanghai)
            Say("机关运行经费预算为").Amount(Of("operating-costs")).End();
    }

    private void WriteFinal()
    {
        var (income, expenditure, general) = (Total("income", Measure.Total)!, Total("expenditure", Measure.Total)!, Total("general-expenditure", Measure.Total)!);
        Say("本年收入合计").Amount(Line("income-expenditure", Lines.YearTotal, Side.Income), income)
            .Say("，其中：财政拨款收入").Part(Fund("income", Core.Tables.Fund.Appropriation), income).Say("；事业收入").Part(Fund("income", Core.Tables.Fund.InstitutionalIncome), income, Line("income-expenditure", "institutional", Side.Income)).End();
        Say("本年支出合计").Amount(Line("income-expenditure", Lines.YearTotal, Side.Expenditure), expenditure)
            .Say("，其中：基本支出").Part(Total("expenditure", Measure.Basic), expenditure).Say("；项目支出").Part(Total("expenditure", Measure.Project), expenditure).End();
        Say("一般公共预算财政拨款支出").Amount(general, Column(Core.Tables.Fund.General)).Say("，主要用于以下方面：");
        var classes = Codes(3);
        for (var i = 0; i < classes.Count; i++)
            Say($"{(i == 0 ? "" : "；")}{SoundBookNames(classes[i])}（类）").Part(Code(classes[i]), general);
        End();
        Say("一般公共预算财政拨款支出决算为").Amount(general, Column(Core.Tables.Fund.General)).Say("。其中：");
        Break();
        Items((name, code) => Planned(name, Code(code)!));
        Say("一般公共预算财政拨款基本支出").Amount(Total("general-expenditure", Measure.Basic))
            .Say("。其中：人员经费").Amount(Line("basic-expenditure", "personnel-total", null, Measure.Basic)).Say("，主要包括：基本工资、津贴补贴；公用经费")
            .Amount(Line("basic-expenditure", "operating-total", null, Measure.Basic)).Say("，主要包括：办公费、水费").End();
        Say("“三公”经费财政拨款支出决算为").Amount(Line("three-public", "total", null)).Say("，其中：公务接待费支出决算为").Amount(Line("three-public", "reception", null)).End();
    }

    private void Planned(string name, Figure final)
    {
        var planned = Rounded(final.Value) + (10_000 * _random.Next(1, 9_999));
        Say($"{name}。主要用于：有关工作。年初预算为{Wan(planned)}，支出决算为").Amount(final)
            .Say($"，完成年初预算的{Percent(Rounded(final.Value), planned)}。决算数小于预算数的主要原因：厉行节约。");
    }

    private void Items(Action<string, string> say)
    {
        var codes = Codes(7);
        for (var i = 0; i < codes.Count; i++)
        {
            Say($"{i + 1}.");
            say($"{SoundBookNames(codes[i][..3])}（类）{SoundBookNames(codes[i][..5])}（款）{SoundBookNames(codes[i])}（项）", codes[i]);
            Break();
        }
    }

    private List<string> Codes(int length) =>
        [.. _ledger.Table("general-expenditure")!.Rows.Select(row => row.Code).OfType<string>().Where(code => code.Length == length)];

    private string SoundBookNames(string code)
    {
        var table = _ledger.Table("general-expenditure")!;
        return table.NameOf(Enumerable.Range(0, table.Rows.Count).First(row => table.Rows[row].Code == code));
    }

    private Figure? Line(string subject, string line, Side? side, Measure measure = Measure.Total) => _ledger.Line(subject, line, side, measure);

    private Figure? Total(string subject, Measure measure) => _ledger.Line(subject, Lines.Total, null, measure);

    private Figure? Fund(string subject, Fund fund) => _ledger.Line(subject, Lines.Total, null, Measure.Total, fund);

    private Figure? Column(Fund fund) => _ledger.Line("appropriation", Lines.Total, Side.Expenditure, Measure.Total, fund);

    private Figure? Code(string code) => _ledger.Code("general-expenditure", code);

    private SoundNarratives Say(string words)
    {
        _text.Append(words);
        return this;
    }

    private SoundNarratives Part(Figure? part, Figure whole, Figure? other = null) =>
        Amount(part, other).Say($"，占{Percent(Rounded(part!.Value), Rounded(whole.Value))}");

    /// <summary>The figure in 万元, rounded to two digits.</summary>
    private SoundNarratives Amount(Figure? cell, Figure? other = null)
    {
        var figure = cell ?? other ?? throw new InvalidOperationException($"Nothing prints the figure behind “{_text}”.");
        var fen = Rounded(figure.Value);
        var text = Wan(fen);
        _amounts.Add(new(new(0, _paragraphs.Count, _text.Length, text.Length), fen, [.. new[] { cell, other }.OfType<Figure>().Select(one => one.Cell!.Value)]));
        return Say(text);
    }

    private void End()
    {
        Say("。");
        Break();
    }

    private void Break()
    {
        _paragraphs.Add(_text.ToString());
        _text.Clear();
    }

    private static decimal Rounded(decimal fen) => Math.Round(fen / 10_000, 0, MidpointRounding.AwayFromZero) * 10_000;

    public static string Wan(decimal fen) => (fen / 1_000_000).ToString("0.00", CultureInfo.InvariantCulture) + "万元";

    private static string Percent(decimal part, decimal whole) =>
        Math.Round(part / whole * 100, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture) + "%";
}
