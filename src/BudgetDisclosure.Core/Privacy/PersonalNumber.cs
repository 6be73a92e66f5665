namespace BudgetDisclosure.Core.Privacy;

/// <summary>A number of a person, whole: it must not leave the process unmasked.</summary>
/// <param name="Kind">What finding it makes.</param>
/// <param name="Digits">Without blanks.</param>
public readonly record struct PersonalNumber(FindingKind Kind, string Digits);
