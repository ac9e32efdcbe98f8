namespace IopRegistry.Web.Caching;

/// <summary>Sends on what is written and remembers it, unless it grows large.</summary>
internal sealed class CopyingStream(Stream sent) : Stream
{
    private const int Largest = 256 * 1024;

    private MemoryStream? _copy = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Null where it was too large to remember.</summary>
    public byte[]? Whole() => _copy?.ToArray();

    public override void Flush() => sent.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => sent.FlushAsync(cancellationToken);

    public override void Write(byte[] buffer, int offset, int count)
    {
        Remember(buffer.AsSpan(offset, count));
        sent.Write(buffer, offset, count);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Remember(buffer.Span);
        return sent.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _copy?.Dispose();
        base.Dispose(disposing);
    }

    private void Remember(ReadOnlySpan<byte> bytes)
    {
        if (_copy is null)
            return;
        if (_copy.Length + bytes.Length <= Largest)
        {
            _copy.Write(bytes);
            return;
        }

        _copy.Dispose();
        _copy = null;
    }
}
