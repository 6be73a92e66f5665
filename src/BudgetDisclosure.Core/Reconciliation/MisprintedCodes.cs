namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>Printed codes that form none (7 11 02), beside the same name with its code in another table.</summary>
internal static class MisprintedCodes
{
    public static IEnumerable<Check> Faults(Rule rule, IReadOnlyList<CodedName> names) =>
        names.Where(name => name.Code is null).GroupBy(name => (name.Registry, name.Printed, name.Key))
            .Select(group => (Wrong: group.ToList(), Right: Same(names, group.First()))).Where(one => one.Right is not null)
            .Select(one => Words.Fails(rule,
                $"“{one.Wrong[0].Name}”的科目编码印成“{one.Wrong[0].Printed}”，“{one.Right!.Table.Table.Title}”里是 {one.Right.Code}。",
                one.Wrong.Append(one.Right).Select(name => name.Operand)));

    private static CodedName? Same(IReadOnlyList<CodedName> names, CodedName wrong) =>
        names.Where(name => name.Code is not null && name.Registry == wrong.Registry && name.Key == wrong.Key)
            .DistinctBy(name => name.Code).ToList() is [var only] ? only : null;
}
