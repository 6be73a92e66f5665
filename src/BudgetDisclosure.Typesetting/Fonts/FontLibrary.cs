using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace BudgetDisclosure.Typesetting.Fonts;

/// <summary>The fonts that documents are set in. Loaded once, never changed, shared by all threads.</summary>
public sealed class FontLibrary : IDisposable
{
    /// <summary>In the order of <see cref="Face"/>. Other files of the same names give other lines and other bytes.</summary>
    private static readonly (string Name, string Hash)[] Files =
    [
        ("NotoSerifSC-Regular", "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742"),
        ("NotoSerifSC-Bold", "9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6"),
        ("NotoSansSC-Regular", "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16"),
        ("NotoSansSC-Bold", "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96"),
        ("NotoSansSymbols2-Regular", "f67f40c65f929f029827ab37cfdc4897dfd9ae3c28d9e98ba46e0d52e39eb97e"),
    ];

    private readonly TrueTypeFont[] fonts;

    private FontLibrary(TrueTypeFont[] fonts) => this.fonts = fonts;

    /// <summary>Where the build puts the fonts: beside the program.</summary>
    public static string DefaultDirectory => Path.Combine(AppContext.BaseDirectory, "fonts");

    /// <exception cref="FontFilesException">A font is missing, cannot be read, or is another than it should be.</exception>
    public static FontLibrary Load(string directory)
    {
        var loaded = new List<TrueTypeFont>();
        try
        {
            foreach (var (name, hash) in Files)
                loaded.Add(new(Open(Path.Combine(directory, name + ".ttf"), hash), name));
            return new([.. loaded]);
        }
        catch (FontFilesException)
        {
            loaded.ForEach(font => font.Dispose());
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var font in fonts)
            font.Dispose();
    }

    internal TrueTypeFont this[Face face] => fonts[(int)face];

    /// <summary>Whether the character can be shown, in regular and in bold.</summary>
    internal bool Has(int codePoint) =>
        FaceFor(codePoint, Face.Serif) is not null && FaceFor(codePoint, Face.SerifBold) is not null;

    /// <summary>
    /// The face itself where it has the character, else the other family in the same weight, else the symbols; else null.
    /// </summary>
    internal Face? FaceFor(int codePoint, Face wanted)
    {
        if (this[wanted].Has(codePoint))
            return wanted;
        var other = wanted switch
        {
            Face.Serif => Face.Sans,
            Face.SerifBold => Face.SansBold,
            Face.Sans => Face.Serif,
            _ => Face.SerifBold,
        };
        if (this[other].Has(codePoint))
            return other;
        return this[Face.Symbols].HasOwnOutline(codePoint) ? Face.Symbols : null;
    }

    private static SafeFileHandle Open(string path, string hash)
    {
        SafeFileHandle? file = null;
        try
        {
            file = File.OpenHandle(path);
            if (Hash(path) == hash)
                return file;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            throw new FontFilesException($"字体文件不存在或无法读取：{path}。请重新安装程序，或重新构建。", cause);
        }
        file.Dispose();
        throw new FontFilesException($"字体文件与本版本程序所用的不一致：{path}。请重新安装程序，或重新构建。");
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
