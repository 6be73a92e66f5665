namespace BudgetDisclosure.Typesetting.Fonts;

/// <summary>The faces that there are: 宋体 and 黑体, each regular and bold, and one of symbols for what both lack.</summary>
internal enum Face : byte
{
    Serif,
    SerifBold,
    Sans,
    SansBold,

    /// <summary>☐ ☑ ✔: it has one weight.</summary>
    Symbols,
}
