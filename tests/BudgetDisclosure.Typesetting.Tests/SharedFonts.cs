using BudgetDisclosure.Typesetting.Fonts;

namespace BudgetDisclosure.Typesetting.Tests;

/// <summary>The fonts as the build put them beside the tests.</summary>
internal static class SharedFonts
{
    public static FontLibrary Library { get; } = FontLibrary.Load(FontLibrary.DefaultDirectory);
}
