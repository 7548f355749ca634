using Azure.Core;
using Azure.Core.Pipeline;

namespace ClaimTracker.FaultTests.Faults;

/// <summary>Breaks the first download of a blob half-way, and lets something happen to the blob before the SDK asks for the rest.</summary>
public sealed class OverwritingTransport(string blob, int at, Func<Task> overwrite) : HttpPipelineTransport
{
    private static readonly HttpClientTransport Real = new(new HttpClient());

    private int _downloads;

    /// <summary>Requests for the blob's content.</summary>
    public int Downloads => Volatile.Read(ref _downloads);

    public override Request CreateRequest() => Real.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Everything is asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        await Real.ProcessAsync(message);
        if (message.Request.Method == RequestMethod.Get && message.Request.Uri.Path.EndsWith(blob, StringComparison.Ordinal)
            && Interlocked.Increment(ref _downloads) == 1)
        {
            message.Response.ContentStream = new BreakingStream(message.Response.ContentStream!, at, overwrite);
        }
    }

    private sealed class BreakingStream(Stream inner, int left, Func<Task> then) : Stream
    {
        private int _left = left;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_left == 0)
            {
                await then();
                throw new IOException("Connection reset by peer.");
            }

            int read = await inner.ReadAsync(buffer[..Math.Min(buffer.Length, _left)], cancellationToken);
            _left -= read;
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
