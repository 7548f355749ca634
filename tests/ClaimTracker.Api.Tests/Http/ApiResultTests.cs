using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Operations;
using ClaimTracker.Api.Tests.Harness;
using ClaimTracker.Core;
using ClaimTracker.Core.Identity;
using Moq;

namespace ClaimTracker.Api.Tests.Http;

public sealed class ApiResultTests
{
    private readonly ApiHarness api = new();

    [Fact]
    public async Task An_exception_becomes_problem_details_without_its_message()
    {
        api.Reviews.Setup(reviews => reviews.FindAsync(It.IsAny<ClaimId>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new InvalidOperationException("AccountKey=secret"));

        var answer = await api.SendAsync<GetClaim>(id: Samples.ClaimId.ToString());

        Assert.Equal((500, "internal"), (answer.Status, answer.Code));
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Json.GetProperty("traceId").GetString()!);
        var logged = Assert.Single(api.Logs.GetSnapshot()).Exception!.ToString();
        Assert.Contains("InvalidOperationException", logged, StringComparison.Ordinal);
        Assert.Contains(nameof(GetClaim), logged, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", logged, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    [InlineData("0af7651916cd43dd")]
    public async Task A_failure_is_logged_under_the_W3C_trace_that_the_client_is_told(string? caller)
    {
        api.Reviews.Setup(reviews => reviews.FindAsync(It.IsAny<ClaimId>(), It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidOperationException());

        var answer = await api.SendAsync<GetClaim>(id: Samples.ClaimId.ToString(), headers: caller is null ? [] : [("traceparent", caller)]);

        string trace = answer.Json.GetProperty("traceId").GetString()!;
        Assert.Matches("^[0-9a-f]{32}$", trace);
        Assert.Equal(caller?.Length > 32, caller?.Contains(trace, StringComparison.Ordinal) == true);
        Assert.Contains(trace, Assert.Single(api.Logs.GetSnapshot()).Message, StringComparison.Ordinal);
    }

    public static TheoryData<Exception> Endings => [new OperationCanceledException(), new AggregateException(new TaskCanceledException(), new TaskCanceledException()), new IOException(), new InvalidOperationException()];

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task Whatever_fails_after_the_client_has_left_is_no_failure(Exception ending)
    {
        using CancellationTokenSource leaves = new();
        api.Aborted = leaves.Token;
        api.Reviews.Setup(reviews => reviews.FindAsync(It.IsAny<ClaimId>(), It.IsAny<CancellationToken>())).Callback(leaves.Cancel).ThrowsAsync(ending);

        var answer = await api.SendAsync<GetClaim>(id: Samples.ClaimId.ToString());

        Assert.Empty(answer.Bytes);
        Assert.Empty(api.Logs.GetSnapshot());
    }

    [Fact]
    public async Task Busy_storage_is_503_with_a_time_to_try_again()
    {
        api.Reviews.Setup(reviews => reviews.FindAsync(It.IsAny<ClaimId>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new StorageUnavailableException(TimeSpan.FromSeconds(2.5)));

        var answer = await api.SendAsync<GetClaim>(id: Samples.ClaimId.ToString());

        Assert.Equal((503, "unavailable"), (answer.Status, answer.Code));
        Assert.Equal("3", answer.Response.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("../../etc")]
    [InlineData("")]
    [InlineData("aaaaaaaaaaaaaaaa-aaaaaaaaaaaa")]
    public async Task An_unknown_id_is_404(string id)
    {
        var answer = await api.SendAsync<GetClaim>(id: id);

        Assert.Equal((404, "notFound"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Answers_are_not_cached_and_not_sniffed()
    {
        var answer = await api.SendAsync<GetLiveness>();

        Assert.Equal(("no-store", "nosniff"), (answer.Response.Headers.CacheControl.ToString(), answer.Response.Headers.XContentTypeOptions.ToString()));
    }

    [Fact]
    public async Task Readiness_says_what_is_wrong()
    {
        api.Store.Setup(store => store.ProbeAsync(It.IsAny<CancellationToken>())).ReturnsAsync("The table does not answer.");

        var answer = await api.SendAsync<GetReadiness>(reviewer: "");

        Assert.Equal((503, "The table does not answer."), (answer.Status, answer.Json.GetProperty("detail").GetString()));
    }
}
