using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace ClaimTracker.FaultTests.Faults;

/// <summary>An answer without content, as a busy storage front end gives it.</summary>
internal sealed class ErrorResponse(int status, string retryAfter) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => "Fault";

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => name.Equals("Retry-After", StringComparison.OrdinalIgnoreCase);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => [new HttpHeader("Retry-After", retryAfter)];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = ContainsHeader(name) ? retryAfter : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = ContainsHeader(name) ? [retryAfter] : null;
        return values is not null;
    }
}
