using BudgetDisclosure.Typesetting;
using QRCoder;

namespace BudgetDisclosure.Documents.Rendering.Pdf;

/// <summary>An address as a QR code (二维码): its modules alone, drawn by whoever sets the page.</summary>
internal static class QrCode
{
    /// <summary>What QRCoder leaves blank around the modules, as the standard asks; paper is blank anyway.</summary>
    private const int QuietZone = 4;

    /// <remarks>Level M: a seventh of it may be unreadable, as a fold or a stamp makes it.</remarks>
    public static ModuleImage Of(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = code.ModuleMatrix;
        var size = rows.Count - (2 * QuietZone);
        return new(
            [.. rows.Skip(QuietZone).Take(size).Select(row => Enumerable.Range(QuietZone, size).Select(i => row[i]).ToArray())],
            $"二维码：{address}");
    }
}
