using Azure;

namespace ClaimTracker.Storage.Connections;

/// <summary>
/// An exception as it may be logged: its type, Azure's status and code, and where it happened. The message is withheld, because it may quote a document,
/// a file name or an address (a number that cannot be parsed is in the message of the FormatException).
/// </summary>
public sealed class WithheldException : Exception
{
    private readonly string? _stackTrace;

    private WithheldException(Exception original, Exception? inner)
        : base(Describe(original), inner) => _stackTrace = original.StackTrace;

    public override string? StackTrace => _stackTrace;

    public static WithheldException Of(Exception exception) =>
        exception as WithheldException ?? new(exception, exception.InnerException is { } inner ? Of(inner) : null);

    private static string Describe(Exception exception) => exception is RequestFailedException { Status: var status, ErrorCode: var code }
        ? $"{exception.GetType()} ({status} {code})"
        : exception.GetType().ToString();
}
