using ClaimTracker.Core.Documents;

namespace ClaimTracker.Extraction.Tests.Situations;

public sealed class SituationReportTests(ITestOutputHelper output)
{
    [Fact]
    public void Tolls_of_forty_situation_reports_are_found_with_what_happened_when_and_where()
    {
        var extractor = new EnglishClaimExtractor();
        SituationScore total = new();
        foreach (SituationReport report in SituationReport.All())
        {
            total += SituationScore.Of(report, extractor.Extract(SourceText.Plain(report.Text), cancellationToken: TestContext.Current.CancellationToken).Claims);
        }

        output.WriteLine(total.ToString());
        foreach (string miss in total.Misses)
        {
            output.WriteLine(miss);
        }

        Assert.InRange((double)total.Found / total.Figures, 0.95, 1);
        Assert.InRange((double)total.Right / total.Figures, 0.95, 1);
        Assert.InRange((double)total.Wrong / total.Tolls, 0, 0.01);
        Assert.InRange((double)total.DaysRight / total.Days, 0.9, 1);
        Assert.InRange((double)total.PlacesRight / total.Places, 0.8, 1);
        Assert.InRange((double)total.KindRight / total.KindGiven, 0.95, 1);
        Assert.InRange((double)total.KindRight / total.KindNoted, 0.95, 1);
    }
}
