using BudgetDisclosure.Typesetting.Fonts;

namespace BudgetDisclosure.Typesetting.Tests.Fonts;

public sealed class FontLibraryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fonts").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("堽鄠䶮𬇙〇①⑴Ⅳ㎡℃√×÷±≥≤％‰—…·“”‘’《》〔〕【】○●□■△☆→")]
    [InlineData("！＃￥（）＋，－．／０９：；＜＝＞？ＡＺａｚ")]
    public void Has_CharactersOfReports_IsTrueOfEach(string text) =>
        Assert.All(text.EnumerateRunes(), rune => Assert.True(SharedFonts.Library.Has(rune.Value), $"no font has {rune}"));

    [Fact]
    public void Load_FolderWithoutAFont_NamesTheFile()
    {
        var error = Assert.Throws<FontFilesException>(() => FontLibrary.Load(folder));

        Assert.StartsWith($"字体文件不存在或无法读取：{Path.Combine(folder, "NotoSerifSC-Regular.ttf")}。", error.Message);
    }

    [Fact]
    public void Load_FontWithOneOtherByte_IsRefused()
    {
        foreach (var file in Directory.GetFiles(FontLibrary.DefaultDirectory, "*.ttf"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        using (FontLibrary.Load(folder))
        {
        }
        var altered = Path.Combine(folder, "NotoSansSC-Bold.ttf");
        using (var stream = File.Open(altered, FileMode.Open))
        {
            stream.Position = stream.Length - 1;
            stream.WriteByte(0x5A);
        }

        var error = Assert.Throws<FontFilesException>(() => FontLibrary.Load(folder));

        Assert.StartsWith($"字体文件与本版本程序所用的不一致：{altered}。", error.Message);
    }

    [Fact]
    public void Digits_OfEveryFace_AreEquallyWide() =>
        Assert.All(Enum.GetValues<Face>(), face =>
            Assert.Single("0123456789".Select(digit => SharedFonts.Library[face].AdvanceOf(digit)).Distinct()));

    [Fact]
    public void FaceFor_CharacterThatOnlyTheOtherFamilyHas_IsThatOfTheSameWeight()
    {
        var library = SharedFonts.Library;
        var onlySerif = Enumerable.Range(0, 0x30000)
            .First(character => library[Face.SerifBold].Has(character) && !library[Face.SansBold].Has(character));

        Assert.Equal(Face.SerifBold, library.FaceFor(onlySerif, Face.SansBold));
        Assert.Equal(Face.SansBold, library.FaceFor('字', Face.SansBold));
        Assert.Null(library.FaceFor(0xE000, Face.Serif));
    }
}
