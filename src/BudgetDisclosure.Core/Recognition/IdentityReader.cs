using System.Text.RegularExpressions;

namespace BudgetDisclosure.Core.Recognition;

/// <summary>Who, which year and which stage a document says it is of.</summary>
internal sealed record DocumentIdentity(NamedCode? Department, NamedCode? Unit, FiscalYear? Year, Stage Stage);

/// <summary>Reads the identity from cover, titles and the lines above tables; never from sentences.</summary>
internal static partial class IdentityReader
{
    /// <summary>No department has more units; a hostile file may name more.</summary>
    private const int MaxCandidates = 200;

    public static DocumentIdentity Read(IReadOnlyList<Segment> segments, GivenIdentity? given, FindingList findings)
    {
        var lines = TitlesAndMeta(segments);
        var named = lines.SelectMany(line => OrganisationText.Read(line.Text)).ToList();
        named.AddRange(DocumentTitle.Organisations(segments));
        var isUnits = IsUnits(segments, named);
        var superior = named.Where(name => name.Role == OrganisationRole.Superior).ToList();
        var own = named.Where(name => name.Role != OrganisationRole.Superior).ToList();
        var department = isUnits ? Own(superior) : Own([.. own, .. superior]);
        var unit = isUnits ? Own(own) : null;
        var identity = new DocumentIdentity(
            Merge(given?.Department, department),
            Merge(given?.Unit, unit),
            given?.Year ?? YearOf(lines, findings),
            given?.Stage ?? StageOf(segments, lines, findings));
        NameDifferences(given, department ?? unit, segments, lines, findings);
        if ((identity.Department ?? identity.Unit)?.Name is null)
            findings.Add(FindingKinds.OrganisationMissing, "文件没有写明部门名称");
        if (identity.Year is null && given?.Year is null && !YearsOf(lines).Any())
            findings.Add(FindingKinds.YearMissing, "文件没有写明预算年度");
        return identity;
    }

    /// <summary>What people give goes before what is printed, but not in silence.</summary>
    private static void NameDifferences(
        GivenIdentity? given, NamedCode? read, IReadOnlyList<Segment> segments, List<TextLine> lines, FindingList findings)
    {
        if ((given?.Department ?? given?.Unit)?.Code is { } code && read?.Code is { } printed && code != printed)
            findings.Add(FindingKinds.GivenDiffers, $"文件写的编码是 {printed}，指定的是 {code}，按指定的处理");
        if (given?.Stage is { } stage && StageOf(segments, lines, new()) is var said && said != stage)
            findings.Add(FindingKinds.GivenDiffers, $"文件标题写的是“{said.Printed()}”，指定的是“{stage.Printed()}”，按指定的处理");
    }

    /// <summary>
    /// A unit's own disclosure names it in its title, or in its lines one unit alone: a department's file may hold a
    /// unit's copies.
    /// </summary>
    private static bool IsUnits(IReadOnlyList<Segment> segments, List<NamedOrganisation> named) =>
        DocumentTitle.Organisations(segments).Any(name => name.Role == OrganisationRole.Unit)
        || (named.Exists(name => name.Role == OrganisationRole.Unit)
            && segments.OfType<TableBlock>().Select(OfTable).OfType<NamedOrganisation>().Select(name => name.Name).Distinct().Count() <= 1);

    /// <summary>
    /// The organisation of a table where it is another than the document's own. Where all tables name the same one,
    /// it is the document's own, however the title shortens it.
    /// </summary>
    public static NamedCode? Scope(TableBlock block, DocumentIdentity own, IReadOnlyCollection<TableBlock> all)
    {
        var named = OfTable(block);
        if (named is null || own is { Department: null, Unit: null })
            return null;
        if (all.Select(OfTable).OfType<NamedOrganisation>().Select(name => (name.Code, name.Name)).Distinct().Count() == 1)
            return null;
        var same = new[] { own.Department, own.Unit }.OfType<NamedCode>().Any(organisation => IsSame(named, organisation));
        return same ? null : new NamedCode(named.Code, named.Name);
    }

    private static NamedOrganisation? OfTable(TableBlock block) => block.Meta
        .SelectMany(line => OrganisationText.Read(line.Text)).OrderByDescending(name => name.Weight).FirstOrDefault();

    private static bool IsSame(NamedOrganisation named, NamedCode own)
    {
        if (named.Code is not null && own.Code is not null)
            return named.Code == own.Code;
        if (named.Name is null || own.Name is null)
            return true;
        return own.Name.EndsWith(named.Name, StringComparison.Ordinal) || named.Name.EndsWith(own.Name, StringComparison.Ordinal);
    }

    private static NamedCode? Own(List<NamedOrganisation> named)
    {
        if (named.Count == 0)
            return null;
        var candidates = named.Distinct().Take(MaxCandidates).ToList();
        var best = candidates.OrderByDescending(name => name.Weight)
            .ThenByDescending(name => candidates.Exists(other => IsTitleOf(other, name)))
            .ThenByDescending(name => candidates.Count(other => IsBelow(other, name))).First();
        var codes = named.Where(name => name.Code is not null).ToList();
        var code = best.Code
            ?? codes.Find(name => name.Name == best.Name)?.Code
            ?? (codes.Select(name => name.Code).Distinct().Count() == 1 ? codes[0].Code : null);
        return new NamedCode(code, best.Name);
    }

    private static bool IsTitleOf(NamedOrganisation title, NamedOrganisation named) =>
        title.Weight == OrganisationText.TitleWeight && title.Name is { } name && name == named.Name;

    /// <summary>A unit's code begins with its department's.</summary>
    private static bool IsBelow(NamedOrganisation unit, NamedOrganisation department) =>
        department.Code is { } code && unit.Code is { } below && below.StartsWith(code, StringComparison.Ordinal);

    private static NamedCode? Merge(NamedCode? given, NamedCode? read) =>
        given is null ? read : new NamedCode(given.Code ?? read?.Code, given.Name ?? read?.Name);

    private static List<TextLine> TitlesAndMeta(IReadOnlyList<Segment> segments)
    {
        var lines = new List<TextLine>();
        foreach (var segment in segments)
        {
            if (segment is TableBlock table)
                lines.AddRange(table.Meta.Append(table.Title).OfType<TextLine>());
            else if (segment is TextLine line && (DocumentTitle.Is(line) || MetaText.IsMeta(line.Text)))
                lines.Add(line);
        }
        return lines;
    }

    private static IEnumerable<(FiscalYear Year, TextLine Line)> YearsOf(List<TextLine> lines)
    {
        foreach (var line in lines)
        {
            var text = YearText.InDigits(line.Text);
            var match = YearLine().Match(text) is { Success: true } labelled ? labelled
                : MetaText.IsMeta(line.Text) && !LoneYear().IsMatch(text) ? Match.Empty : YearInTitle().Match(text);
            if (match.Success && FiscalYear.TryParse(match.Groups["year"].Value, out var year))
                yield return (year, line);
        }
    }

    private static FiscalYear? YearOf(List<TextLine> lines, FindingList findings)
    {
        var years = YearsOf(lines).ToList();
        if (years.Count == 0)
            return null;
        var other = years.Find(entry => entry.Year != years[0].Year);
        if (other.Line is null)
            return years[0].Year;
        findings.Add(FindingKinds.YearContradicts,
            $"“{years[0].Line.Text}”写的是 {years[0].Year} 年，“{other.Line.Text}”写的是 {other.Year} 年，没有认定年度", other.Line.At);
        return null;
    }

    private static Stage StageOf(IReadOnlyList<Segment> segments, List<TextLine> lines, FindingList findings)
    {
        var titles = segments.OfType<TextLine>().Where(DocumentTitle.Is).ToList();
        var stated = titles.Concat(lines).Select(line => StageIn(line.Text)).OfType<Stage>().ToList();
        if (stated.Count == 0)
            return Stage.Budget;
        if (stated.Distinct().Count() > 1)
        {
            var line = lines.Find(line => StageIn(line.Text) is { } stage && stage != stated[0]);
            findings.Add(FindingKinds.StageContradicts, $"标题里既有“预算”又有“决算”，按“{stated[0].Printed()}”处理", line?.At);
        }
        return stated[0];
    }

    private static Stage? StageIn(string text)
    {
        if (text.Contains("决算", StringComparison.Ordinal))
            return text.Contains("预决算", StringComparison.Ordinal) ? null : Stage.Final;
        return text.Contains("预算", StringComparison.Ordinal) && !MetaText.IsMeta(text)
            && !text.Contains("公共预算", StringComparison.Ordinal) && !text.Contains("经营预算", StringComparison.Ordinal)
            && !text.Contains("基金预算", StringComparison.Ordinal) ? Stage.Budget : null;
    }

    [GeneratedRegex(@"(预算|决算)?年度\s*[:：]\s*(?<year>(19|20)[0-9]{2})", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex YearLine();

    [GeneratedRegex(@"(?<![-—–~～至0-9])(?<year>(19|20)[0-9]{2})\s*年(?!\s*[-—–~～至])", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex YearInTitle();

    [GeneratedRegex(@"^\s*(19|20)[0-9]{2}\s*年度?\s*$", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex LoneYear();
}
