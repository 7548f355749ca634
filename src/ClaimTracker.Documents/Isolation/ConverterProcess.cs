using System.Buffers;
using System.Diagnostics;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Isolation;

/// <summary>One running converter. Takes one document at a time; after a failure it is only good for disposal.</summary>
internal sealed class ConverterProcess : IDisposable
{
    /// <summary>Generous: how long a start takes is up to the machine, not to the document.</summary>
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(2);

    /// <summary>Of the time allowed, the share that the process must have had of a processor for the document to be blamed.</summary>
    private const double LeastShare = 0.2;

    /// <summary>JSON of the longest text and its blocks, with room.</summary>
    private const long LongestAnswer = 512L * 1024 * 1024;

    private readonly Process _process;
    private readonly PipeReader _answers;
    private readonly Task<string> _errors;
    private readonly Task _ready;

    private ConverterProcess(Process process)
    {
        _process = process;
        _answers = PipeReader.Create(process.StandardOutput.BaseStream, new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        _errors = FirstErrorsAsync(process.StandardError);
        _ready = ReadyAsync();
    }

    /// <summary>Documents taken so far.</summary>
    public int Documents { get; private set; }

    /// <exception cref="IOException">The program is missing or does not start.</exception>
    public static ConverterProcess Start(DocumentLimits limits)
    {
        try
        {
            return new ConverterProcess(Process.Start(ConverterProgram.StartInfo(limits))!);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new IOException("The converter process could not be started.", exception);
        }
    }

    /// <exception cref="DocumentRejectedException">By the reader, or because time, memory or stack ran out.</exception>
    /// <exception cref="IOException">The process was not there to be asked.</exception>
    public async Task<SourceText> ConvertAsync(ReadOnlyMemory<byte> content, DocumentFormat format, DocumentLimits limits, CancellationToken cancellationToken)
    {
        await WaitUntilReadyAsync(cancellationToken);
        Documents++;
        var before = ProcessorTime();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(limits.Seconds));
        try
        {
            await SendAsync(content, new ConversionRequest(format, content.Length, limits), deadline.Token);
            var answer = await AnswerAsync(deadline.Token);
            return answer switch
            {
                { Rejection: { } rejection } => throw new DocumentRejectedException(rejection.Reason, rejection.Message, rejection.Where),
                { Text: { } text } => text,
                _ => throw await EndedAsync(limits),
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A machine that gave the process hardly any time says nothing about the document: that may be tried again.
            throw (ProcessorTime() - before).TotalSeconds < limits.Seconds * LeastShare
                ? new IOException($"The machine was too busy to read the document within {limits.Seconds} seconds.")
                : Rejections.Timeout(limits);
        }
        catch (IOException)
        {
            throw await EndedAsync(limits);
        }
    }

    public void Dispose()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        _process.Dispose();
    }

    private TimeSpan ProcessorTime()
    {
        try
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            // It has ended, which the conversation with it will show.
            return TimeSpan.Zero;
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> content, ConversionRequest request, CancellationToken cancellationToken)
    {
        var input = _process.StandardInput.BaseStream;
        await input.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(request, ConversionJson.Line.ConversionRequest), (byte)'\n'], cancellationToken);
        await input.WriteAsync(content, cancellationToken);
        await input.FlushAsync(cancellationToken);
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _ready.WaitAsync(StartTime, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw new IOException($"The converter process was not ready after {StartTime.TotalSeconds} seconds.", exception);
        }
    }

    private async Task ReadyAsync()
    {
        if (await AnswerAsync(CancellationToken.None) is null)
        {
            throw new IOException($"The converter process ended before it was ready: {await _errors}");
        }
    }

    /// <summary>The next line of the process; null where it has ended.</summary>
    private async Task<ConversionAnswer?> AnswerAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await _answers.ReadAsync(cancellationToken);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var answer = Parse(read.Buffer.Slice(0, end));
                _answers.AdvanceTo(read.Buffer.GetPosition(1, end));
                return answer;
            }

            _answers.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted || read.Buffer.Length > LongestAnswer)
            {
                return null;
            }
        }
    }

    private static ConversionAnswer? Parse(ReadOnlySequence<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            return JsonSerializer.Deserialize(ref reader, ConversionJson.Line.ConversionAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Why a process is gone, from what the runtime wrote about its end.</summary>
    private async Task<DocumentRejectedException> EndedAsync(DocumentLimits limits)
    {
        Dispose();
        var errors = await _errors;
        return errors.Contains("Stack overflow", StringComparison.Ordinal) ? Rejections.TooDeep(limits, "parts")
            : errors.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || errors.Contains("OutOfMemory", StringComparison.Ordinal) ? Rejections.Memory(limits)
            : new DocumentRejectedException(DocumentRejection.Crashed, "The program that reads this format ended without an answer. The file may be damaged.");
    }

    /// <summary>Reads all, so that the process never waits for us, and keeps the beginning.</summary>
    private static async Task<string> FirstErrorsAsync(StreamReader errors)
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        for (var read = await errors.ReadAsync(buffer); read > 0; read = await errors.ReadAsync(buffer))
        {
            kept.Append(buffer, 0, Math.Min(read, buffer.Length - Math.Min(buffer.Length, kept.Length)));
        }

        return kept.ToString();
    }
}
