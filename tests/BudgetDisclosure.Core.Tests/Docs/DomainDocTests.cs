using BudgetDisclosure.Core.Completeness;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Testing.Docs;

namespace BudgetDisclosure.Core.Tests.Docs;

public sealed class DomainDocTests
{
    private static readonly string Text = DocFile.Read("domain.md");

    public static TheoryData<string> Terms => new(
        TableCatalogue.All.Select(table => table.Slug)
            .Concat(Enum.GetValues<SectionKind>().Select(kind => kind.Slug()))
            .Concat(LineKeys())
            .Concat(CompletenessIndicators.Of(new(), [], StoredFacts.None).Select(indicator => indicator.Key))
            .Concat(Names<Side>()).Concat(Names<Measure>()).Concat(Names<Fund>()).Concat(Names<Stage>())
            .Concat(Names<Severity>()).Concat(Names<AmountUnit>()).Concat(Names<RowIdentity>())
            .Concat(Names<IndicatorMeasure>())
            .Concat(Names<ColumnKind>()).Concat(Names<SourcePositionKind>())
            .Distinct());

    [Theory]
    [MemberData(nameof(Terms))]
    public void DomainDoc_TermOfTheCode_IsThere(string term) =>
        Assert.True(Text.Contains($"`{term}`", StringComparison.Ordinal), $"docs/domain.md does not name `{term}`.");

    private static string[] Names<T>()
        where T : struct, Enum => Enum.GetNames<T>();

    private static IEnumerable<string> LineKeys() =>
        TableCatalogue.All.SelectMany(table => table.IncomeLines.Concat(table.Lines)).Select(line => line.Key);
}
