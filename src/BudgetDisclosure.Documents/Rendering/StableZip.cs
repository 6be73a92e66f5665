using System.IO.Compression;
using System.Text;

namespace BudgetDisclosure.Documents.Rendering;

/// <summary>A ZIP written front to back whose bytes depend on its contents alone: no clock, no way back.</summary>
/// <remarks>
/// On a stream that can seek, the base library goes back to fill in sizes and the bytes differ from those on a
/// stream that cannot; so every target is shown to it as one that cannot.
/// </remarks>
internal sealed class StableZip(Stream stream) : IDisposable
{
    /// <summary>The earliest time that a ZIP can state.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive =
        new(new ForwardOnlyStream(stream), ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);

    /// <summary>Opens the next entry; the one before must have been disposed.</summary>
    public Stream Add(string name)
    {
        var entry = _archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }

    public void Dispose() => _archive.Dispose();

    private sealed class ForwardOnlyStream(Stream target) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer) => target.Write(buffer);

        public override void Write(byte[] buffer, int offset, int count) => target.Write(buffer, offset, count);

        public override void Flush() => target.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
