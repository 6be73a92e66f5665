namespace BudgetDisclosure.Core.Privacy;

/// <summary>Looks for personal data in everything of a source that would become public.</summary>
/// <remarks>
/// Figures, codes and hashes must not be mistaken: a false alarm that stops a publication is worse than silence.
/// Messages mask what they name; comments are not searched, for they never become public.
/// </remarks>
public static class PersonalDataSearch
{
    private const int FewestDigits = 11;

    /// <summary>A card has sixteen, an identity number seventeen and an X.</summary>
    private const int FewestDigitsInOnePiece = 16;

    public static IReadOnlyList<Finding> In(SourceDocument document)
    {
        var findings = new List<Finding>();
        foreach (var block in document.Blocks)
        {
            if (block is SourceParagraph { Place: not ParagraphPlace.Comment } paragraph)
                LookInText(PlainText.Of(paragraph.Text), paragraph.Position, findings);
            else if (block is SourceTable table)
                LookInTable(table, findings);
        }
        return findings;
    }

    /// <summary>Identity numbers and cards of 银联 in any text of a file; only those that stand there in one piece.</summary>
    public static IReadOnlyList<PersonalNumber> NumbersIn(string text)
    {
        if (text.Length < FewestDigitsInOnePiece || text.Count(char.IsDigit) < FewestDigitsInOnePiece)
            return [];
        var plain = PlainText.Of(text);
        var identities = IdentityNumbers.In(plain).Where(number => plain.Contains(number, StringComparison.Ordinal)).ToList();
        return [.. identities.Select(number => new PersonalNumber(FindingKinds.IdentityNumber, number)),
            .. BankCards.In(plain).Where(number => number.StartsWith("62", StringComparison.Ordinal)
                && plain.Contains(number, StringComparison.Ordinal) && !identities.Contains(number))
                .Select(number => new PersonalNumber(FindingKinds.BankCard, number))];
    }

    /// <summary>Identity numbers and bank cards in words that somebody types for the public; without a place.</summary>
    public static IReadOnlyList<Finding> InWords(string words)
    {
        var findings = new List<Finding>();
        LookForNumbers(PlainText.Of(words), at: null, isCode: false, findings);
        return findings;
    }

    /// <summary>The finding of a number that stands in a part of the file that is not shown.</summary>
    public static Finding InPart(string part, PersonalNumber number) =>
        new(number.Kind, $"文件部件 {part} 里留有{(number.Kind == FindingKinds.BankCard ? "银行卡号" : "公民身份号码")} {Mask(number.Digits)}");

    private static void LookInText(string text, SourcePosition at, List<Finding> findings)
    {
        LookForNumbers(text, at, isCode: false, findings);
        findings.AddRange(MobileNumbers.In(text).Select(number => Mobile(number, at)));
        findings.AddRange(ContactNames.In(text).Select(name => Contact(name, at)));
    }

    private static void LookForNumbers(string text, SourcePosition? at, bool isCode, List<Finding> findings)
    {
        if (text.Count(char.IsAsciiDigit) < FewestDigits)
            return;
        var identities = IdentityNumbers.In(text).ToList();
        findings.AddRange(identities.Select(
            number => new Finding(FindingKinds.IdentityNumber, $"出现公民身份号码 {Mask(number)}", at)));
        if (!isCode)
            findings.AddRange(BankCards.In(text).Where(number => !identities.Contains(number)).Select(
                number => new Finding(FindingKinds.BankCard, $"出现银行卡号 {Mask(number)}", at)));
    }

    /// <summary>In a table, labels beside or above say what a lone number or word is.</summary>
    private static void LookInTable(SourceTable table, List<Finding> findings)
    {
        var telephones = new HashSet<int>();
        var persons = new HashSet<int>();
        var codes = new HashSet<int>();
        foreach (var row in table.Rows)
        {
            var texts = row.Cells.Select(cell => PlainText.Of(cell.Text).Trim()).ToList();
            var hasTelephone = texts.Exists(MobileNumbers.IsLabel);
            for (var i = 0; i < texts.Count; i++)
            {
                var (text, cell) = (texts[i], row.Cells[i]);
                if (text.Length < 2)
                    continue;
                if (MobileNumbers.IsLabel(text))
                    telephones.Add(cell.Column);
                if (ContactNames.IsLabel(text))
                    persons.Add(cell.Column);
                if (BankCards.IsCodeLabel(text))
                    codes.Add(cell.Column);
                var isCode = text.All(char.IsAsciiDigit)
                    && (codes.Contains(cell.Column) || (i > 0 && BankCards.IsCodeLabel(texts[i - 1])));
                LookForNumbers(text, cell.Position, isCode, findings);
                if (!MobileNumbers.IsAlone(text) || hasTelephone || telephones.Contains(cell.Column))
                    findings.AddRange(MobileNumbers.In(text).Select(number => Mobile(number, cell.Position)));
                findings.AddRange(ContactNames.In(text).Select(name => Contact(name, cell.Position)));
                if (ContactNames.IsName(text) && (persons.Contains(cell.Column) || (i > 0 && ContactNames.IsLabel(texts[i - 1]))))
                    findings.Add(Contact(text, cell.Position));
            }
        }
    }

    private static Finding Mobile(string number, SourcePosition at) =>
        new(FindingKinds.MobileNumber, $"出现手机号码 {number[..3]}****{number[^4..]}", at);

    private static Finding Contact(string name, SourcePosition at) =>
        new(FindingKinds.ContactName, $"写有人员姓名 {name[0]}{new string('*', name.Length - 1)}", at);

    /// <summary>Enough to find it again, too little to use it.</summary>
    private static string Mask(string number) => $"{number[..4]}{new string('*', number.Length - 6)}{number[^2..]}";
}
