using System.Text;
using BudgetDisclosure.Testing;

namespace BudgetDisclosure.Web.Tests;

/// <summary>What 涞源县 could have published after its budget of 2019.</summary>
internal static class LaiyuanDocument
{
    /// <summary>The same with one cell mended: 因公出国经费 does not rise by 7.</summary>
    public static byte[] Corrected(byte[] file) => ZipFiles.Of(ZipFiles.Parts(file).Select(part =>
        part.Key == "word/document.xml" ? KeyValuePair.Create(part.Key, WithoutTheSeven(part.Value)) : part));

    private static byte[] WithoutTheSeven(byte[] part)
    {
        const string Seven = ">7<";
        var text = Encoding.UTF8.GetString(part);
        var at = text.IndexOf(Seven, text.IndexOf("因公出国经费", StringComparison.Ordinal), StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text.Remove(at, Seven.Length).Insert(at, ">0<"));
    }
}
