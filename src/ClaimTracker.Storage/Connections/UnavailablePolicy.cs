using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using ClaimTracker.Core;

namespace ClaimTracker.Storage.Connections;

/// <summary>Outermost policy: a request that still fails after all retries because storage is busy or out of reach becomes one kind of exception.</summary>
internal sealed class UnavailablePolicy(TimeSpan retryAfter) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            ProcessNext(message, pipeline);
        }
        catch (Exception exception) when (IsUnavailable(exception, message))
        {
            throw new StorageUnavailableException(retryAfter, exception);
        }

        Check(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception exception) when (IsUnavailable(exception, message))
        {
            throw new StorageUnavailableException(retryAfter, exception);
        }

        Check(message);
    }

    private static bool IsUnavailable(Exception exception, HttpMessage message) =>
        !message.CancellationToken.IsCancellationRequested
        && exception is RequestFailedException { Status: 0 or 408 or 429 or >= 500 }
            or AggregateException or IOException or HttpRequestException or OperationCanceledException or AuthenticationFailedException;

    private void Check(HttpMessage message)
    {
        if (message.HasResponse && message.Response.Status is 408 or 429 or >= 500)
        {
            throw new StorageUnavailableException(Asked(message.Response) ?? retryAfter);
        }
    }

    private static TimeSpan? Asked(Response response) =>
        response.Headers.TryGetValue("Retry-After", out string? value)
        && int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, 3600))
            : null;
}
