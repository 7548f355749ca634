using System.IO.Compression;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Limits;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace ClaimTracker.Documents.Pdf;

/// <summary>PdfPig's filters, with what they unpack counted before it is held in memory.</summary>
internal sealed class BoundedFilters(DocumentLimits limits) : IFilterProvider
{
    /// <summary>Deflate unpacks to at most 1,032 times its size: shorter streams are not worth counting.</summary>
    private const int Unsuspicious = 16 * 1024;

    private const int Megabyte = 1024 * 1024;
    private readonly DefaultFilterProvider _inner = (DefaultFilterProvider)DefaultFilterProvider.Instance;
    private long _inflated;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(_inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(_inner.GetAllFilters());

    private IFilter[] Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Bounded(filter, this))];

    private void Count(long packed, long unpacked)
    {
        _inflated += unpacked;
        if (_inflated > limits.InflatedBytes || (unpacked > Megabyte && unpacked > packed * limits.InflatedRatio))
        {
            throw new DocumentRejectedException(
                DocumentRejection.InflatedTooLarge,
                $"The document unpacks to more than {limits.InflatedBytes / Megabyte} MB, or a part of it to more than {limits.InflatedRatio} times its size.");
        }
    }

    private sealed class Bounded(IFilter inner, BoundedFilters all) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter && input.Length > Unsuspicious)
            {
                all.Count(input.Length, Unpacked(input));
            }

            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private long Unpacked(Memory<byte> input)
        {
            using var stream = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            long total = 0;
            try
            {
                for (var read = stream.Read(buffer); read > 0 && total <= all.LargestStream(input.Length); read = stream.Read(buffer))
                {
                    total += read;
                }
            }
            catch (InvalidDataException)
            {
                // The filter itself decides what a damaged stream is worth.
            }

            return total;
        }
    }

    private long LargestStream(long packed) => Math.Max(Megabyte, Math.Min(limits.InflatedBytes, packed * limits.InflatedRatio));
}
