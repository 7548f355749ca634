using System.Diagnostics.Metrics;
using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using ClaimTracker.Core.Telemetry;
using ClaimTracker.Storage.Connections;

namespace ClaimTracker.Storage.Tests.Connections;

public sealed class RequestCountTests
{
    [Fact]
    public async Task Every_try_is_counted_with_its_status_and_a_lost_one_with_zero()
    {
        // Only this test's requests carry this name.
        string service = $"service-{Guid.NewGuid()}";
        List<string> counted = [];
        var requests = Signals.StorageRequests;
        using var listener = new MeterListener();
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            var pairs = tags.ToArray();
            if (pairs.Any(tag => Equals(tag.Value, service)))
            {
                lock (counted)
                {
                    counted.Add(string.Join(' ', pairs.Where(tag => !Equals(tag.Value, service)).Select(tag => $"{tag.Key}={tag.Value}").Append($"{value}")));
                }
            }
        });
        listener.EnableMeasurementEvents(requests);
        var options = new BlobClientOptions { Transport = new HttpClientTransport(new HttpClient(new LostThenBusyThenThere())) };
        options.Retry.Mode = RetryMode.Fixed;
        options.Retry.Delay = TimeSpan.Zero;
        options.AddPolicy(new RequestCountPolicy(service), HttpPipelinePosition.PerRetry);

        await new BlobContainerClient(new Uri("https://account.example/documents"), options).ExistsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "http.request.method=GET http.response.status_code=0 1",
                "http.request.method=GET http.response.status_code=503 1",
                "http.request.method=GET http.response.status_code=200 1",
            ],
            counted);
    }

    private sealed class LostThenBusyThenThere : HttpMessageHandler
    {
        private int tries;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => ++tries switch
        {
            1 => throw new HttpRequestException("connection reset"),
            2 => Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)),
            _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)),
        };
    }
}
