using BudgetDisclosure.Core.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BudgetDisclosure.Data.Facts;

/// <summary>A kind of row as the model describes it, to write it past the change tracker, and to name facts.</summary>
internal sealed class FactShape
{
    private readonly IEntityType _entity;

    private FactShape(IEntityType entity)
    {
        _entity = entity;
        Properties = [.. entity.GetProperties()];
    }

    public string Table => _entity.GetTableName()!;

    public IReadOnlyList<IProperty> Properties { get; }

    public string Columns => string.Join(", ", Properties.Select(property => property.GetColumnName()));

    public static FactShape Of(DbContext db, Type row) => new(db.Model.FindEntityType(row)!);

    public static object? Value(IProperty property, object row) => property.GetGetter().GetClrValue(row);

    /// <summary>Table and place: <c>budget_lines（table_number=5，row_number=3，entry=0）</c>.</summary>
    public string Name(Fact fact)
    {
        var place = _entity.FindPrimaryKey()!.Properties
            .Where(property => property.Name is not (nameof(Fact.County) or nameof(Fact.Year) or nameof(Fact.Publication)))
            .Select(property => $"{property.GetColumnName()}={Value(property, fact)}");
        return $"{Table}（{string.Join('，', place)}）";
    }
}
