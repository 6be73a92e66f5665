using System.Reflection;
using BudgetDisclosure.Core.Tables;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Core.Tests.Tables;

public class CatalogueTests
{
    public static TheoryData<string, int> Forms
    {
        get
        {
            var forms = new TheoryData<string, int>();
            foreach (var table in TableCatalogue.All)
            {
                for (var form = 0; form < table.Forms.Count; form++)
                    forms.Add(table.Slug, form);
            }
            return forms;
        }
    }

    [Fact]
    public void All_EveryDescriptionOfTheNamespace_IsListed()
    {
        var described = typeof(TableCatalogue).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(TableCatalogue).Namespace)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(TableDescription))
            .Select(property => (TableDescription)property.GetValue(null)!);

        Assert.Equal(
            described.Select(table => table.Slug).Order(), TableCatalogue.All.Select(table => table.Slug).Order());
    }

    [Fact]
    public void All_Slugs_AreUnique() =>
        Assert.Equal(TableCatalogue.All.Count, TableCatalogue.All.Select(table => table.Slug).Distinct().Count());

    [Fact]
    public void ByTitle_TitleOfTheTemplate_NamesItsTable() => Assert.All(TableCatalogue.All, table =>
        Assert.Equal(table.Slug, TableCatalogue.ByTitle(table.Title)?.Slug));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Recognise_HeaderOfTheForm_GivesItsKeys(string slug, int form) =>
        Assert.All(Variants(slug, form), columns => AssertRecognised(slug, columns));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Recognise_FormWithoutAnOptionalColumn_GivesTheKeysOfTheOthers(string slug, int form) =>
        Assert.All(Variants(slug, form), columns => Assert.All(
            columns.Where(column => !column.Required && !IsNeededToTellForms(column)),
            dropped => AssertRecognised(slug, [.. columns.Where(column => column != dropped)])));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Coordinates_AmountColumnsOfAForm_DifferFromEachOther(string slug, int form)
    {
        foreach (var columns in Variants(slug, form))
        {
            var table = Recognised(slug, columns);
            var coordinates = TableCoordinates.Of(table, TableCatalogue.Find(slug)!.Stage ?? Stage.Budget)!;
            var amounts = Enumerable.Range(0, columns.Count).Select(column => coordinates.At(0, column))
                .OfType<Coordinate>().ToList();

            Assert.Equal(columns.Count(column => column.Kind == ColumnKind.Amount), amounts.Count);
            Assert.Equal(amounts.Count, amounts.Distinct().Count());
        }
    }

    /// <summary>
    /// A form with the first, and with the last, of the ways in which it prints a column (基本支出 alone, or as 小计
    /// above its parts).
    /// </summary>
    private static IEnumerable<IReadOnlyList<ColumnDescription>> Variants(string slug, int form)
    {
        var columns = TableCatalogue.Find(slug)!.Forms[form].Columns;
        yield return [.. columns.GroupBy(column => column.Key).Select(ways => ways.First())];
        if (columns.Count > columns.DistinctBy(column => column.Key).Count())
            yield return [.. columns.GroupBy(column => column.Key).Select(ways => ways.Last())];
    }

    /// <summary>A code's parts and its name stand or fall together.</summary>
    private static bool IsNeededToTellForms(ColumnDescription column) =>
        column.Kind is ColumnKind.Code or ColumnKind.CodePart or ColumnKind.Name;

    private static void AssertRecognised(string slug, IReadOnlyList<ColumnDescription> columns)
    {
        var table = Recognised(slug, columns);

        Assert.Equal(columns.Select(column => column.Key), table.Columns.Select(column => column.Key));
        Assert.Equal(columns.Select(column => column.Header), table.Columns.Select(column => column.Header));
    }

    private static DisclosureTable Recognised(string slug, IReadOnlyList<ColumnDescription> columns)
    {
        var description = TableCatalogue.Find(slug)!;
        var disclosure = new DocumentBuilder().Lines(description.Title, "单位：万元")
            .Table([.. HeaderRows.Of([.. columns.Select(column => column.Header)]), DataRow(description, columns)])
            .Recognise(new() { Stage = description.Stage ?? Stage.Budget });

        return Assert.Single(disclosure.Tables, table => table.Slug == slug);
    }

    private static string DataRow(TableDescription table, IReadOnlyList<ColumnDescription> columns) =>
        string.Join('|', columns.Select(column => column.Kind switch
        {
            ColumnKind.Ordinal => "1",
            ColumnKind.Amount or ColumnKind.Count => "1.00",
            ColumnKind.Code => table.Rows == RowIdentity.EconomicCode ? $"30{1 + (column.Entry ?? 0)}01" : "2010301",
            ColumnKind.CodePart when column.Labels.Matches("类") =>
                table.Rows == RowIdentity.EconomicCode ? $"30{1 + (column.Entry ?? 0)}" : "201",
            ColumnKind.CodePart => "01",
            _ => "某一项",
        }));
}
