using BudgetDisclosure.Core;

namespace BudgetDisclosure.Testing.Sound;

/// <summary>The forms in which a sound disclosure is printed.</summary>
public enum SoundForm
{
    /// <summary>Hebei 2019: lines numbered throughout, totals first, joined codes, the extra tables.</summary>
    Hebei,

    /// <summary>Shanghai: parts 1. 2. 3., expenditure in columns of kinds, codes split, totals last, 三公 in one row.</summary>
    Shanghai,

    /// <summary>Final accounts: carry-over on both sides, two blocks of basic expenditure, planned and spent in pairs.</summary>
    Final,
}

/// <summary>
/// Disclosures whose figures add up, printed and recognised: each table in its own unit, so that figures are off by rounding, and
/// nothing printed in many ways. The same for the same seed.
/// </summary>
public static class SoundDisclosures
{
    public static Disclosure Of(SoundForm form, int seed)
    {
        var (book, print) = (SoundBook.Of(seed), new SoundPrint(seed));
        var document = new DocumentBuilder();
        switch (form)
        {
            case SoundForm.Hebei:
                new HebeiForm(book, print, document).Write();
                break;
            case SoundForm.Shanghai:
                new ShanghaiForm(book, print, document).Write();
                break;
            default:
                new FinalForm(book, print, document).Write();
                break;
        }
        return document.Recognise();
    }
}
