using System.Collections.Concurrent;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Documents.Isolation;

/// <summary>
/// Keeps converter processes warm and gives each document one to itself. A process that failed is ended and replaced in the background,
/// so that the next document does not wait for it.
/// </summary>
internal sealed class ConverterPool(IOptions<DocumentLimits> options) : IDisposable
{
    /// <summary>A process is renewed after so many documents, before fragmentation or a leak of a library shows.</summary>
    private const int DocumentsEach = 200;

    private readonly SemaphoreSlim _places = new(options.Value.Processes);
    private readonly ConcurrentStack<ConverterProcess> _idle = new();
    private volatile bool _disposed;

    public async Task<SourceText> ConvertAsync(ReadOnlyMemory<byte> content, DocumentFormat format, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            var process = Take();
            var used = process.Documents > 0;
            try
            {
                return await ConvertAsync(process, content, format, cancellationToken);
            }
            catch (DocumentRejectedException rejection) when (rejection.Reason == DocumentRejection.Crashed || (used && rejection.Reason == DocumentRejection.Memory))
            {
                // The process may have been killed while idle, or garbage of documents before this one may be to blame: a fresh process decides.
                return await ConvertAsync(ConverterProcess.Start(options.Value), content, format, cancellationToken);
            }
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryPop(out var process))
        {
            process.Dispose();
        }

        _places.Dispose();
    }

    private async Task<SourceText> ConvertAsync(ConverterProcess process, ReadOnlyMemory<byte> content, DocumentFormat format, CancellationToken cancellationToken)
    {
        var healthy = false;
        try
        {
            var text = await process.ConvertAsync(content, format, options.Value, cancellationToken);
            healthy = true;
            return text;
        }
        catch (DocumentRejectedException rejection)
        {
            healthy = rejection.Reason is not (DocumentRejection.Memory or DocumentRejection.Timeout or DocumentRejection.Crashed or DocumentRejection.TooDeep);
            throw;
        }
        finally
        {
            Return(process, healthy);
        }
    }

    private ConverterProcess Take() => _idle.TryPop(out var process) ? process : ConverterProcess.Start(options.Value);

    private void Return(ConverterProcess process, bool healthy)
    {
        if (healthy && process.Documents < DocumentsEach && !_disposed)
        {
            _idle.Push(process);
            return;
        }

        process.Dispose();
        if (_idle.IsEmpty && !_disposed)
        {
            Spare();
        }
    }

    private void Spare()
    {
        try
        {
            _idle.Push(ConverterProcess.Start(options.Value));
        }
        catch (IOException)
        {
            // The document that needs a process gets the same error, and reports it.
        }
    }
}
