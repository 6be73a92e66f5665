namespace BudgetDisclosure.Core.Reconciliation.Binding;

/// <summary>The words in front of a figure, read word by word.</summary>
/// <param name="Meaning">What they say; null where they contradict each other or hold words that make the rest unclear.</param>
/// <param name="Before">Unknown words in front of the first known one: most often whose figure it is.</param>
/// <param name="HasRest">True where unknown words stand behind the first known one.</param>
/// <param name="EndsInChange">True where nothing but 增加, 减少 and the like stands right before the figure.</param>
internal readonly record struct Phrase(Meaning? Meaning, string Before, bool HasRest, bool EndsInChange)
{
    /// <summary>True where every word is known but those in front.</summary>
    public bool IsClear => Meaning is not null && !HasRest;

    /// <param name="text">The words, without white space and quotation marks.</param>
    /// <param name="year">The document's year, where it is known: the year before is last year.</param>
    public static Phrase Read(string text, Stage stage, FiscalYear? year)
    {
        var reader = new Reader(text, stage, year);
        while (reader.Step())
        {
        }
        return reader.Phrase;
    }

    private struct Reader(string text, Stage stage, FiscalYear? year)
    {
        private int _at;
        private Meaning? _meaning = default(Meaning);
        private int _beforeStart;
        private int _beforeEnd;
        private bool _known;
        private bool _hasRest;
        private bool _endsInChange;

        public readonly Phrase Phrase => new(_meaning, text[_beforeStart.._beforeEnd], _hasRest, _endsInChange);

        public bool Step()
        {
            if (_at >= text.Length)
                return false;
            var rest = text.AsSpan(_at);
            if (YearAt(rest) is { } printed)
                Take(5, OfYear(printed), isSubject: false);
            else if (char.IsAsciiDigit(rest[0]))
                SkipItemNumber();
            else if (Vocabulary.TermAt(rest, stage) is { } term)
                Take(term.Length, term.Meaning, isSubject: term.Meaning is not { } known || known != default);
            else if (RemarkAt(rest) is { } remark)
                _at += remark;
            else if (Vocabulary.FillerAt(rest) is > 0 and var filler)
                _at += filler;
            else
                Unknown();
            return true;
        }

        private void Take(int length, Meaning? meaning, bool isSubject)
        {
            _meaning = _meaning is { } so && meaning is { } other ? so.With(other) : null;
            _known |= isSubject;
            _endsInChange = meaning?.Direction is not null || (_endsInChange && !isSubject);
            _at += length;
        }

        private void Unknown()
        {
            _endsInChange = false;
            if (_known)
                _hasRest = true;
            else
                (_beforeStart, _beforeEnd) = (_beforeEnd == 0 ? _at : _beforeStart, _at + 1);
            _at++;
        }

        /// <summary>The number of an item or a code: 1., （2）, 208.</summary>
        private void SkipItemNumber()
        {
            while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] is '.' or '．' or ')' or '）'))
                _at++;
        }

        private readonly Meaning? OfYear(int printed) => year is not { } own || printed == own.Value ? default(Meaning)
            : printed == own.Value - 1 ? new Meaning { LastYear = true } : null;

        private static int? YearAt(ReadOnlySpan<char> rest) =>
            rest.Length >= 5 && rest[4] == '年' && int.TryParse(rest[..4], out var value) && value is >= 1990 and <= 2099 ? value : null;

        /// <summary>A remark in brackets says nothing about what the figure is: （以合同签订为准）.</summary>
        private static int? RemarkAt(ReadOnlySpan<char> rest)
        {
            if (rest[0] != '（')
                return null;
            var close = rest.IndexOf('）');
            return close < 0 ? 1 : close + 1;
        }
    }
}
