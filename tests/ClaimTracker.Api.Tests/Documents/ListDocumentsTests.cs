using ClaimTracker.Api.Documents;
using ClaimTracker.Api.Operations;
using ClaimTracker.Api.Tests.Harness;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using Moq;

namespace ClaimTracker.Api.Tests.Documents;

public sealed class ListDocumentsTests
{
    private readonly ApiHarness api = new();

    private DocumentQuery? asked;

    public ListDocumentsTests()
    {
        api.Documents.Setup(documents => documents.FindAsync(DocumentId.FromPath("syria/report.txt"), It.IsAny<CancellationToken>())).ReturnsAsync(Samples.Document);
        api.Documents.Setup(documents => documents.ListAsync(It.IsAny<DocumentQuery>(), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .Callback((DocumentQuery query, PageRequest _, CancellationToken _) => asked = query)
            .ReturnsAsync(new Page<TrackedDocument>([Samples.Document], null));
    }

    [Theory]
    [InlineData("?path=syria/report.txt", 1)]
    [InlineData("?path=syria/report.txt&state=ready&q=REPORT", 1)]
    [InlineData("?path=syria/report.txt&state=failed", 0)]
    [InlineData("?path=syria/report.txt&collection=iraq", 0)]
    [InlineData("?path=syria/other.txt", 0)]
    public async Task A_path_finds_one_document_or_none(string target, int count)
    {
        var answer = await api.SendAsync<ListDocuments>(target);

        Assert.Equal((200, count), (answer.Status, answer.Json.GetProperty("value").GetArrayLength()));
        Assert.Null(asked);
    }

    [Fact]
    public async Task A_part_of_path_or_title_narrows_the_list_and_each_has_its_etag()
    {
        var answer = await api.SendAsync<ListDocuments>("?q=r%C3%A9port");

        Assert.Equal("réport", asked!.Text!.Text);
        Assert.Equal($"\"{Samples.Document.Tag}\"", answer.Json.GetProperty("value")[0].GetProperty("etag").GetString());
    }

    [Theory]
    [InlineData("Europe/Nowhere")]
    [InlineData("../etc/passwd")]
    [InlineData("Europe/Berlin ")]
    public async Task A_time_zone_that_there_is_not_is_400(string zone)
    {
        api.Statistics.Setup(statistics => statistics.ReadAsync(It.IsAny<CancellationToken>())).ReturnsAsync(Counts());

        var answer = await api.SendAsync<GetStatistics>($"?timeZone={Uri.EscapeDataString(zone)}");

        Assert.Equal((400, "invalidQuery"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("", "2026-06-30")]
    [InlineData("?timeZone=Europe/Kyiv", "2026-07-01")]
    public async Task Days_are_those_of_the_time_zone_that_is_named(string target, string day)
    {
        api.Statistics.Setup(statistics => statistics.ReadAsync(It.IsAny<CancellationToken>())).ReturnsAsync(Counts());

        var answer = await api.SendAsync<GetStatistics>(target);

        Assert.Equal(day, answer.Json.GetProperty("byDay")[0].GetProperty("day").GetString());
    }

    private static Statistics Counts() => new(
        1,
        2,
        new Dictionary<ReviewStatus, long>(),
        new Dictionary<Verdict, long>(),
        [new DayCount(new DateOnly(2026, 6, 30), 2, 0)],
        [new QuarterCount(new DateTimeOffset(2026, 6, 30, 21, 30, 0, TimeSpan.Zero), 2, 0)]);
}
