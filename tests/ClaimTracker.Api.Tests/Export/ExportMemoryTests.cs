using System.Globalization;
using ClaimTracker.Api.Export;
using ClaimTracker.Api.Tests.Harness;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;
using Moq;

namespace ClaimTracker.Api.Tests.Export;

public sealed class ExportMemoryTests
{
    private const int Claims = 100_000;

    private readonly ApiHarness api = new();

    private readonly List<WeakReference> pages = [];

    [Theory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    public async Task Of_a_hundred_thousand_claims_a_few_pages_are_in_memory_at_once(string format)
    {
        const int FewPages = 3;
        await using CountingStream body = new();
        api.Reviews.Setup(reviews => reviews.ListAsync(It.IsAny<ClaimQuery>(), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ClaimQuery _, PageRequest page, CancellationToken _) =>
            {
                int first = int.Parse(page.Continuation ?? "0", CultureInfo.InvariantCulture);
                Assert.InRange(body.Lines, first - (FewPages * page.Size), Claims);
                api.Reviews.Invocations.Clear(); // the mock remembers what it answered
                if (first % 20_000 == 0)
                {
                    GC.Collect();
                    Assert.InRange(pages.Count(reference => reference.IsAlive), 0, FewPages);
                }

                return PageFrom(first, page.Size);
            });

        int status = await api.SendToAsync<ExportClaims>($"?format={format}", body);

        Assert.Equal((200, Claims + (format == "csv" ? 1 : 0)), (status, body.Lines));
    }

    private Page<Claim> PageFrom(int first, int size)
    {
        List<Claim> claims = [.. Enumerable.Range(first, size).Select(i => Samples.Claim with { Revision = i })];
        pages.Add(new WeakReference(claims));
        return new Page<Claim>(claims, first + size < Claims ? (first + size).ToString(CultureInfo.InvariantCulture) : null);
    }

    private sealed class CountingStream : MemoryStream
    {
        public int Lines { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Lines += buffer.Span.Count((byte)'\n');
            return ValueTask.CompletedTask;
        }
    }
}
