namespace BudgetDisclosure.Typesetting.Fonts;

/// <summary>The four faces that there are: 宋体 and 黑体, each regular and bold.</summary>
internal enum Face : byte
{
    Serif,
    SerifBold,
    Sans,
    SansBold,
}
