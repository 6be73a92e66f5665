using System.Buffers;
using System.Text.Encodings.Web;

namespace BudgetDisclosure.Web.Pages.Shared;

/// <summary>Writes markup into a page by way of rented memory: no string and no tag helper for each of many cells.</summary>
internal sealed class MarkupWriter(TextWriter page, HtmlEncoder encoder) : IDisposable
{
    private const int Room = 8 * 1024;
    private readonly char[] _room = ArrayPool<char>.Shared.Rent(Room);
    private int _used;

    /// <summary>Markup, or text that has no character with a meaning in markup.</summary>
    public MarkupWriter Raw(ReadOnlySpan<char> markup)
    {
        while (markup.Length > _room.Length - _used)
        {
            var part = _room.Length - _used;
            markup[..part].CopyTo(_room.AsSpan(_used));
            _used += part;
            markup = markup[part..];
            Flush();
        }
        markup.CopyTo(_room.AsSpan(_used));
        _used += markup.Length;
        return this;
    }

    /// <summary>Text of any kind, in an element or between the quotes of an attribute.</summary>
    public MarkupWriter Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var status = encoder.Encode(text, _room.AsSpan(_used), out var read, out var written);
            _used += written;
            if (status != OperationStatus.DestinationTooSmall)
                return this;
            text = text[read..];
            Flush();
        }
    }

    public MarkupWriter Number(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length);
        return Raw(digits[..length]);
    }

    public void Dispose()
    {
        Flush();
        ArrayPool<char>.Shared.Return(_room);
    }

    private void Flush()
    {
        page.Write(_room, 0, _used);
        _used = 0;
    }
}
