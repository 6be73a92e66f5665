namespace BudgetDisclosure.Core.Lists;

/// <summary>What is wrong with a list, and in which row and cell.</summary>
public sealed record ListFault(string Message, SourcePosition? At);
