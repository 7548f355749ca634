using ClaimTracker.Core.Review;

namespace ClaimTracker.Core.Tests.Review;

public sealed class SourceAddressTests
{
    [Theory]
    [InlineData("http://example.org/a")]
    [InlineData("https://EXAMPLE.org/a")]
    [InlineData("https://example.org:443/a")]
    [InlineData("http://example.org:80/a/")]
    [InlineData("https://www.example.org/a")]
    [InlineData("https://m.example.org/a")]
    [InlineData("https://example.org./a")]
    [InlineData("https://example.org/a#part")]
    [InlineData("https://example.org/a#:~:text=killed")]
    [InlineData("https://example.org/b/../a")]
    [InlineData("https://example.org//a")]
    [InlineData("https://example.org/%61")]
    [InlineData("https://example.org/a/index.html")]
    [InlineData("https://example.org/a?utm_source=x&fbclid=y")]
    [InlineData("https://example.org/a?")]
    [InlineData("https://web.archive.org/web/20260301000000/https://example.org/a")]
    [InlineData("https://web.archive.org/web/2026*/http:/example.org/a")]
    [InlineData("https://archive.ph/20260301/https://example.org/a")]
    [InlineData(" https://example.org/a ")]
    public void One_source_has_one_address(string address) => Assert.Equal(SourceAddress.Normalise("https://example.org/a"), SourceAddress.Normalise(address));

    [Theory]
    [InlineData("https://example.org/?b=2&a=1", "https://example.org/?a=1&b=2")]
    [InlineData("https://bücher.example/", "https://xn--bcher-kva.example")]
    [InlineData("https://example.org/caf%C3%A9", "https://example.org/café")]
    [InlineData("https://example.org/a%20b", "https://example.org/a b")]
    public void However_it_is_written(string one, string other) => Assert.Equal(SourceAddress.Normalise(one), SourceAddress.Normalise(other));

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/A")]
    [InlineData("https://example.org/a", "https://example.org/b")]
    [InlineData("https://example.org/?id=1", "https://example.org/?id=2")]
    [InlineData("https://a.example.org/", "https://b.example.org/")]
    [InlineData("https://example.org:8443/", "https://example.org/")]
    [InlineData("https://example.org/#/report/1", "https://example.org/#/report/2")]
    [InlineData("https://web.archive.org/web/2026/https://example.org/a", "https://web.archive.org/web/2026/https://example.org/b")]
    [InlineData("https://m.com/a", "https://com/a")]
    public void Two_sources_stay_two(string one, string other) => Assert.NotEqual(SourceAddress.Normalise(one), SourceAddress.Normalise(other));
}
