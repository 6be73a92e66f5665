using BudgetDisclosure.Core.Recognition.Figures;
using BudgetDisclosure.Core.Tables;

namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>Walks through a section's sentences from figure to figure and keeps in mind what is spoken of.</summary>
/// <param name="setting">What the section's titles say.</param>
internal sealed partial class SectionWalk(NarrativeReader narrative, int section, Meaning setting)
{
    private readonly Dictionary<Coordinate, TextTopic> _topics = [];
    private TextFlow _flow = null!;
    private FlowFigures _figures = null!;
    private readonly Surroundings _around = new(narrative, setting);
    private Meaning? _current;
    private Coordinate? _about;
    private string _name = "";
    private int? _lastSaid;
    private Meaning? _lastMeaning;
    private int? _whole;
    private (int? Whole, Meaning? Meaning) _listWhole;
    private (int? Whole, Meaning? Meaning, Meaning? Current, Coordinate? About)? _outer;
    private bool _inReason;
    private bool _ofOthers;
    private bool _isUnclear;

    /// <summary>What this sentence has named, and how many things the last one did that named any.</summary>
    private readonly HashSet<Coordinate> _named = [];
    private int _namedBefore;

    /// <summary>
    /// What words without a subject go on about. A sentence that begins with 比上年减少 after one that spoke of several
    /// things may mean any of them.
    /// </summary>
    private Coordinate? Ongoing => _named.Count == 0 && _namedBefore > 1 ? null : _about;

    private Stage Stage => narrative.Disclosure.Stage;

    public void Read(TextFlow flow)
    {
        _flow = flow;
        _figures = new(narrative.Disclosure.Sections[section], flow);
        (_current, _about, _namedBefore) = (null, null, 0);
        _named.Clear();
        var next = 0;
        if (!SentenceMarks.SpeaksOfFigures(flow))
        {
            PassBy(next, flow.Text.Length + 1);
            return;
        }
        foreach (var sentence in TextSentences.Of(flow.Text, flow.Numbers))
        {
            Begin();
            foreach (var segment in sentence)
            {
                next = PassBy(next, segment.Number?.Start ?? segment.End);
                Take(segment);
                next += segment.Number is null ? 0 : 1;
            }
        }
        PassBy(next, flow.Text.Length + 1);
        var end = Words.Of(flow.Text.AsSpan(Math.Max(0, flow.Text.Length - 40)));
        if (end.EndsWith('：'))
            OpenList(end);
    }

    private void Begin()
    {
        (_inReason, _ofOthers, _isUnclear, _outer) = (false, false, false, null);
        (_whole, _around.Whole) = _listWhole;
        _namedBefore = _named.Count > 0 ? _named.Count : _namedBefore;
        _named.Clear();
    }

    private void Name(Coordinate? about)
    {
        _about = about;
        if (about is { } place)
            _named.Add(place);
    }

    /// <summary>Numbers that are words (years, dates, codes) are kept, so that every number of the text is accounted for.</summary>
    private int PassBy(int next, int until)
    {
        while (next < _flow.Numbers.Count && _flow.Numbers[next].Start < until)
            Keep(_flow.Numbers[next++], Unbound.NoAmount);
        return next;
    }

    /// <summary>“财政拨款支出主要内容如下：” says what the items below are about, “其中：” what they are parts of.</summary>
    private void OpenList(string end)
    {
        if (end.EndsWith("其中：", StringComparison.Ordinal))
        {
            Part();
            _listWhole = (_whole, _around.Whole);
        }
        var start = end.LastIndexOf('。') + 1;
        if (narrative.Understand(end[start..]).Meaning is { HasSubject: true } meaning)
            _around.List = meaning;
    }

    private void Part()
    {
        if (_lastSaid is not null)
            (_whole, _around.Whole) = (_lastSaid, _lastMeaning);
    }

    private void Take(TextSegment segment)
    {
        var words = AfterPartMark(Words.Of(_flow.Text.AsSpan(segment.Start, segment.End - segment.Start)));
        var reason = SentenceMarks.ReasonIn(words);
        if (reason >= 0)
        {
            Without(words[..reason], segment);
            _inReason = true;
        }
        if (segment.Number is { } number)
            With(words, number);
        else if (reason < 0 && !_inReason)
            Without(words, segment);
        if (segment.Close is '；' or ';')
            EndItem();
    }

    /// <summary>A semicolon ends reasons, what is unclear, and the parts that 包括 opened.</summary>
    private void EndItem()
    {
        (_inReason, _isUnclear) = (false, false);
        ReturnToOuter();
    }

    private void ReturnToOuter()
    {
        if (_outer is { } outer)
            (_whole, _around.Whole, _current, _about) = outer;
        _outer = null;
    }

    /// <summary>
    /// What follows 其中 is a part of the figure before it, to the end of the sentence; what follows 包括 or stands in
    /// brackets only to the next semicolon or the bracket.
    /// </summary>
    private string AfterPartMark(string words)
    {
        if (words.StartsWith('）'))
            ReturnToOuter();
        var mark = words.LastIndexOf("其中", StringComparison.Ordinal);
        if (mark < 0 && (words.StartsWith("包括", StringComparison.Ordinal) || words.StartsWith("包含", StringComparison.Ordinal)))
            mark = 0;
        if (mark < 0 && SentenceMarks.OpensList(words))
            Part();
        if (mark < 0)
            return words;
        if (words[mark] != '其' || words.StartsWith('（'))
            _outer = (_whole, _around.Whole, _current, _about);
        Part();
        _inReason = false;
        return words[(mark + 2)..];
    }

    /// <summary>Words that a sign of punctuation ends.</summary>
    private void Without(string words, TextSegment segment)
    {
        if (words.Length == 0)
            return;
        if (AgainstBudget(words, segment))
            return;
        var (meaning, isClear, _) = Understand(words);
        if (meaning is not { } said)
        {
            _isUnclear = true;
            return;
        }
        _ofOthers |= narrative.Own.IsOther(narrative.Understand(words).Before);
        if (said.Direction is TextDirection.Level)
            Compare(words, segment, said, againstBudget: false);
        else if (isClear && said is { HasSubject: true, Direction: null, Compares: false })
            Turn(said, words);
    }

    /// <summary>A subject that is only named: the figures behind it are its own, or its parts (财政拨款支出预算中).</summary>
    private void Turn(Meaning said, string words)
    {
        if (Places(said) is not { } places)
            return;
        _current = said;
        Name(places.About.In(Stage));
        if (words.EndsWith('中') && _topics.TryGetValue(places.About.In(Stage), out var topic)
            && (topic.Change ?? topic.Stated) is { } whole)
        {
            (_whole, _around.Whole) = (whole, said);
        }
    }

    /// <summary>决算数大于预算数, 决算数与预算数基本持平.</summary>
    private bool AgainstBudget(string words, TextSegment segment)
    {
        var final = words.IndexOf("决算", StringComparison.Ordinal);
        if (Stage != Stage.Final || final < 0 || words.IndexOf("预算数", final, StringComparison.Ordinal) < 0
            || SentenceMarks.Comparison(words, final) is not { } direction)
        {
            return false;
        }
        var (meaning, _, _) = Understand(words[..final].Replace("支出", "", StringComparison.Ordinal));
        Compare(words, segment, (meaning ?? default) with { Direction = direction, Stage = null }, againstBudget: true);
        return true;
    }

    private void Compare(string words, TextSegment segment, Meaning said, bool againstBudget)
    {
        var about = said.HasSubject ? Places(said)?.About.In(Stage) : Ongoing;
        if (about is not { } place)
            return;
        var topic = _topics.GetValueOrDefault(place) ?? new(place);
        if (topic.Stated is null && _whole is null)
            return;
        var passage = _flow.At(segment.Start, segment.End - segment.Start);
        narrative.Add(new TextComparison(said.Direction!.Value, words, passage, _figures.At(segment.Start))
        {
            AgainstBudget = againstBudget,
            IsRough = words.Contains("基本", StringComparison.Ordinal),
            Topic = topic,
            Whole = _whole,
        });
    }

    private Understood Understand(string words)
    {
        var understood = _around.Understand(words);
        if (understood.Item is { } item)
        {
            (_current, _name) = (item, item.Name!);
            Name(Places(item)?.About.In(Stage));
        }
        return understood;
    }

    private TextPlaces? Places(Meaning meaning) => narrative.Places.Of(meaning);

    /// <summary>说明“支出预算”; for words without a subject of their own with the one that they go on about.</summary>
    private string Named(Meaning said, string words)
    {
        var own = said.Name ?? Tail(words);
        if (said.HasSubject)
            _name = said.Name ?? own;
        return said.HasSubject ? $"说明“{own}”" : $"说明“{_name}”{own}";
    }

    private static string Tail(string words)
    {
        var bare = words.TrimStart('、', '，', '（', '）', '和', '与', '及');
        return bare.Length > 24 ? "…" + bare[^24..] : bare;
    }

    private int Keep(TextNumber number, Unbound why, Func<TextFigure, TextFigure>? more = null)
    {
        var figure = new TextFigure(narrative.Figures.Count, number.Kind, _figures.Of(number, "说明文字")) { Unbound = why };
        return narrative.Add(more?.Invoke(figure) ?? figure);
    }
}
