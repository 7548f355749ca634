using System.IO.Compression;
using System.Xml;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Packages;

/// <summary>The zip archive around a document: its directory is checked first, its parts are counted while they unpack. Nothing is written to disk.</summary>
internal sealed class PackageArchive : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly DocumentLimits _limits;
    private ILookup<string, ZipArchiveEntry>? _byName;
    private long _inflated;

    private PackageArchive(ZipArchive zip, DocumentLimits limits) => (_zip, _limits) = (zip, limits);

    /// <exception cref="DocumentRejectedException">Damaged, encrypted, too many entries, or too large once unpacked.</exception>
    public static PackageArchive Open(ReadOnlyMemory<byte> content, DocumentLimits limits)
    {
        try
        {
            var archive = new PackageArchive(new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read), limits);
            archive.CheckDirectory();
            return archive;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or ArgumentException)
        {
            throw Rejections.Damaged("The archive of the document cannot be read.", cause: exception);
        }
    }

    public bool Has(string name) => _zip.GetEntry(name) is not null;

    /// <summary>Names of all entries, as they stand in the directory: only compared, never opened on a disk.</summary>
    public IEnumerable<string> Names => _zip.Entries.Select(entry => entry.FullName);

    /// <summary>Reads a part whole, counted; null where it is missing.</summary>
    public byte[]? Bytes(string name)
    {
        if (Entry(name) is not { } entry)
        {
            return null;
        }

        using var stream = new CountedStream(entry, this);
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Reads a part as XML: no document type, no external reference. Null where the part is missing.</summary>
    public XmlReader? Read(string name)
    {
        return Entry(name) is not { } entry ? null : XmlReader.Create(new CountedStream(entry, this), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    private ZipArchiveEntry? Entry(string name)
    {
        _byName ??= _zip.Entries.ToLookup(entry => entry.FullName, StringComparer.OrdinalIgnoreCase);
        var entries = _byName[name].ToList();
        return entries.Count switch
        {
            0 => null,
            1 => entries[0],
            _ => throw Rejections.Damaged("The archive holds a part twice, so that readers may see different documents.", name),
        };
    }

    public void Dispose() => _zip.Dispose();

    private void CheckDirectory()
    {
        if (_zip.Entries.Count > _limits.ArchiveEntries)
        {
            throw new DocumentRejectedException(DocumentRejection.TooManyEntries, $"The archive of the document has more than {_limits.ArchiveEntries} parts.");
        }

        if (_zip.Entries.Any(entry => entry.IsEncrypted))
        {
            throw new DocumentRejectedException(DocumentRejection.Encrypted, "The document is protected by a password. Save it without one.");
        }

        if (_zip.Entries.Sum(entry => (decimal)entry.Length) > _limits.InflatedBytes)
        {
            throw InflatedTooLarge(null);
        }
    }

    private DocumentRejectedException InflatedTooLarge(string? where) => new(
        DocumentRejection.InflatedTooLarge,
        $"The document unpacks to more than {_limits.InflatedBytes / (1024 * 1024)} MB, or to more than {_limits.InflatedRatio} times its size.",
        where);

    /// <summary>The directory's sizes are claims of the file; what really comes out is counted.</summary>
    private sealed class CountedStream(ZipArchiveEntry entry, PackageArchive archive) : Stream
    {
        private const int Unsuspicious = 1024 * 1024;

        private readonly Stream _inner = entry.Open();
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _read; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = _inner.Read(buffer);
            _read += read;
            archive._inflated += read;
            if (archive._inflated > archive._limits.InflatedBytes
                || (_read > Unsuspicious && _read > entry.CompressedLength * (long)archive._limits.InflatedRatio))
            {
                throw archive.InflatedTooLarge(entry.FullName);
            }

            return _read > entry.Length ? throw Rejections.Damaged("A part of the document is larger than its archive says.", entry.FullName) : read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
