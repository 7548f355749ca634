using System.Net;
using System.Text;
using System.Text.Json;
using ClaimTracker.Api.Http;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Primitives;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace ClaimTracker.Api.Tests.Harness;

/// <summary>The HTTP side over mocked ports, without a server.</summary>
internal sealed class ApiHarness
{
    private readonly ServiceProvider services;

    public ApiHarness(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
            .Build();
        services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(Logs)))
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(Reviews.Object)
            .AddSingleton(Documents.Object)
            .AddSingleton(Ingest.Object)
            .AddSingleton(Statistics.Object)
            .AddSingleton(Store.Object)
            .AddApi(configuration)
            .BuildServiceProvider();
        Reviews.Setup(reviews => reviews.Allowed(It.IsAny<Core.Claims.Claim>(), It.IsAny<Actor>())).Returns([]);
    }

    public Mock<IClaimReviews> Reviews { get; } = new();

    public Mock<ITrackedDocuments> Documents { get; } = new();

    public Mock<IDocumentIngest> Ingest { get; } = new();

    public Mock<IStatistics> Statistics { get; } = new();

    public Mock<IStoreSetup> Store { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public FakeLogCollector Logs { get; } = new();

    /// <summary>Of every request: cancelled where the client has left.</summary>
    public CancellationToken Aborted { get; set; }

    /// <summary>Runs an operation that writes more than a test wants to keep.</summary>
    public async Task<int> SendToAsync<TOperation>(string target, Stream answer)
        where TOperation : Operation
    {
        DefaultHttpContext context = new() { RequestServices = services };
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Host = new HostString("localhost");
        context.Request.QueryString = new QueryString(target);
        context.Response.Body = answer;
        await services.GetRequiredService<ClaimTrackerApi>().Run<TOperation>(context.Request).ExecuteAsync(context);
        return context.Response.StatusCode;
    }

    /// <summary>Runs an operation as a host does: the function's call, then the result.</summary>
    /// <param name="target">Query string, such as "?status=decided".</param>
    public async Task<Answer> SendAsync<TOperation>(
        string target = "",
        string? body = null,
        string? contentType = "application/json",
        string? id = null,
        string? evidenceId = null,
        string reviewer = "ana",
        IPAddress? from = null,
        string method = "GET",
        params (string Name, StringValues Value)[] headers)
        where TOperation : Operation =>
        await SendAsync<TOperation>(target, body is null ? null : Encoding.UTF8.GetBytes(body), contentType, id, evidenceId, reviewer, from, method, headers);

    public async Task<Answer> SendAsync<TOperation>(
        string target,
        byte[]? body,
        string? contentType = "application/json",
        string? id = null,
        string? evidenceId = null,
        string reviewer = "ana",
        IPAddress? from = null,
        string method = "GET",
        params (string Name, StringValues Value)[] headers)
        where TOperation : Operation
    {
        DefaultHttpContext context = new() { RequestServices = services };
        context.Connection.RemoteIpAddress = from ?? IPAddress.Loopback;
        context.Request.Scheme = "http";
        context.Request.Method = method;
        context.Request.Host = new HostString("localhost", 7071);
        context.Request.Path = "/api/test";
        context.Request.QueryString = new QueryString(target);
        context.Response.Body = new MemoryStream();
        context.RequestAborted = Aborted;
        if (reviewer.Length > 0)
        {
            context.Request.Headers["X-Reviewer"] = reviewer;
        }

        if (body is not null)
        {
            context.Request.Body = new MemoryStream(body);
            context.Request.ContentLength = body.Length;
            context.Request.ContentType = contentType;
        }

        foreach (var (name, value) in headers)
        {
            context.Request.Headers[name] = value;
        }

        await services.GetRequiredService<ClaimTrackerApi>().Run<TOperation>(context.Request, id, evidenceId).ExecuteAsync(context);
        return new Answer(context.Response, ((MemoryStream)context.Response.Body).ToArray());
    }
}

internal sealed record Answer(HttpResponse Response, byte[] Bytes)
{
    public int Status => Response.StatusCode;

    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonElement Json => JsonElement.Parse(Bytes);

    public string? Code => Json.GetProperty("code").GetString();

    public string? Pointer => Json.GetProperty("errors")[0].GetProperty("pointer").GetString();
}
