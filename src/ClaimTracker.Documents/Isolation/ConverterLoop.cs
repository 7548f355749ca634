using System.Text.Json;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Isolation;

/// <summary>The converter program: documents from stdin one after the other, an answer for each on stdout.</summary>
internal static class ConverterLoop
{
    private const int LongestRequestLine = 16 * 1024;

    /// <summary>Deep enough for the parsers' recursion at the limits on depth.</summary>
    private const int StackBytes = 64 * 1024 * 1024;

    /// <summary>Ends when the host closes the input, or when memory ran out: then the heap is not to be trusted with another document.</summary>
    public static void Run(Stream input, Stream output)
    {
        WarmUp.Run();
        Write(output, new ConversionAnswer());
        while (ReadRequest(input) is { } request)
        {
            var content = new byte[request.Length];
            input.ReadExactly(content);
            var answer = Answer(content, request);
            Write(output, answer);
            if (answer.Rejection?.Reason == DocumentRejection.Memory)
            {
                return;
            }
        }
    }

    private static ConversionAnswer Answer(byte[] content, ConversionRequest request)
    {
        // The host ends this process at its deadline; should the host be gone, this ends it.
        using var watchdog = new Timer(_ => Environment.FailFast("The host did not end a conversion that is over its time."), null, TimeSpan.FromSeconds(request.Limits.Seconds + 5), Timeout.InfiniteTimeSpan);
        ConversionAnswer? answer = null;
        var thread = new Thread(() => answer = Convert(content, request), StackBytes);
        thread.Start();
        thread.Join();
        return answer!;
    }

    private static ConversionAnswer Convert(byte[] content, ConversionRequest request)
    {
        try
        {
            return new ConversionAnswer(FormatReaders.For(request.Format).Read(content, request.Limits, CancellationToken.None));
        }
        catch (DocumentRejectedException rejected)
        {
            return Refuse(rejected);
        }
        catch (Exception exception) when (IsOutOfMemory(exception))
        {
            return Refuse(Rejections.Memory(request.Limits));
        }
        catch (Exception exception)
        {
            // What a parser throws at broken input is its own business; only the type is told, since a message may quote the document.
            return Refuse(Rejections.Damaged($"The file breaks the rules of its format ({request.Format.Name()}, {exception.GetType().Name})."));
        }
    }

    private static bool IsOutOfMemory(Exception exception) =>
        exception is OutOfMemoryException || (exception.InnerException is { } inner && IsOutOfMemory(inner));

    private static ConversionAnswer Refuse(DocumentRejectedException rejected) =>
        new(Rejection: new RejectionAnswer(rejected.Reason, rejected.Message, rejected.Where));

    private static ConversionRequest? ReadRequest(Stream input)
    {
        var line = new List<byte>(512);
        for (var next = input.ReadByte(); next != '\n'; next = input.ReadByte())
        {
            if (next < 0 || line.Count == LongestRequestLine)
            {
                return null;
            }

            line.Add((byte)next);
        }

        return JsonSerializer.Deserialize([.. line], ConversionJson.Line.ConversionRequest);
    }

    private static void Write(Stream output, ConversionAnswer answer)
    {
        JsonSerializer.Serialize(output, answer, ConversionJson.Line.ConversionAnswer);
        output.WriteByte((byte)'\n');
        output.Flush();
    }
}
