using System.Net;
using ClaimTracker.LocalHost.Runtime;
using ClaimTracker.LocalHost.Runtime.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.LocalHost.Tests;

public sealed class Http_functions_answer_as_under_the_real_host : IAsyncLifetime
{
    private readonly NotingMiddleware _middleware = new();
    private readonly TaskCompletionSource _started = new();
    private readonly TaskCompletionSource<bool> _cancelled = new();
    private readonly HttpClient _client = new();
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        var web = WebApplication.CreateSlimBuilder();
        web.Logging.ClearProviders();
        web.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        web.Services.AddSingleton(_middleware).AddSingleton(_started).AddSingleton(_cancelled);
        var functions = FunctionCatalog.Discover([typeof(TestFunctions)]);
        var settings = new HostSettings("api", 1, 5, 5);
        var builder = new FunctionsApplicationBuilder(web);
        builder.UseMiddleware<NotingMiddleware>();
        builder.AddFunctionsRuntime(functions, settings);
        _app = web.Build();
        _app.MapFunctions(functions, settings);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _client.BaseAddress = new Uri(_app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("GET", "/api/things", "list")]
    [InlineData("GET", "/api/things/", "list")]
    [InlineData("GET", "/API/Things", "list")]
    [InlineData("GET", "/api/things/a%20b", "GET a b One True")]
    [InlineData("PATCH", "/api/things/17", "PATCH 17 One True")]
    [InlineData("POST", "/api/things/bulk", "bulk")]
    [InlineData("GET", "/api/things/bulk", "GET bulk One True")]
    [InlineData("GET", "/api/files/a/b/c.txt", "file a/b/c.txt")]
    [InlineData("GET", "/api/files", "file ")]
    public async Task A_route_finds_its_function(string method, string path, string answer)
    {
        var response = await SendAsync(method, path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(answer, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/things")]
    [InlineData("GET", "/api/nothing")]
    [InlineData("GET", "/api/things/1/2")]
    [InlineData("DELETE", "/api/things")]
    [InlineData("HEAD", "/api/things")]
    [InlineData("OPTIONS", "/api/things")]
    [InlineData("TRACE", "/api/things")]
    [InlineData("PURGE", "/api/things")]
    public async Task A_path_or_method_without_a_function_is_404(string method, string path)
    {
        var response = await SendAsync(method, path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Empty(response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/api/throws")]
    [InlineData("/api/throws/late")]
    public async Task An_exception_that_is_let_through_is_an_empty_500(string path)
    {
        var response = await SendAsync("GET", path);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Middleware_sees_exceptions_of_functions_but_not_those_of_results()
    {
        await SendAsync("GET", "/api/throws");
        await SendAsync("GET", "/api/throws/late");

        Assert.Equal(["Throws threw secret", "ThrowsLate returned, answer begun: False"], _middleware.Notes);
    }

    [Fact]
    public async Task A_client_that_goes_away_cancels_the_function()
    {
        using var leaving = new CancellationTokenSource();
        var request = _client.GetAsync("/api/waits", leaving.Token);
        await _started.Task.WaitAsync(TimeSpan.FromMinutes(5));

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        Assert.True(await _cancelled.Task.WaitAsync(TimeSpan.FromMinutes(5)));
    }

    private Task<HttpResponseMessage> SendAsync(string method, string path) =>
        _client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), TestContext.Current.CancellationToken);
}
