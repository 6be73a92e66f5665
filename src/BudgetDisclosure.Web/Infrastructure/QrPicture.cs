using System.Text;
using System.Text.Encodings.Web;
using QRCoder;

namespace BudgetDisclosure.Web.Infrastructure;

/// <summary>QR codes as SVG that stands in a page: no script, no style, no other address.</summary>
public static class QrPicture
{
    /// <summary>Modules of white that a reader needs around the code.</summary>
    private const int Margin = 4;

    /// <param name="title">What the picture is, for those who do not see it.</param>
    public static string Draw(string text, string title)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix.Skip(Margin).SkipLast(Margin).ToList();
        var side = rows.Count;
        var path = new StringBuilder();
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                if (rows[y][x + Margin])
                    path.Append($"M{x + Margin} {y + Margin}h1v1h-1z");
            }
        }
        return $"""<svg role="img" aria-label="{HtmlEncoder.Default.Encode(title)}" viewBox="0 0 {side + 2 * Margin} {side + 2 * Margin}" width="240" height="240" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side + 2 * Margin}v{side + 2 * Margin}H0z"/><path d="{path}"/></svg>""";
    }
}
