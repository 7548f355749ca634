using System.Globalization;
using System.Text.Json;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Isolation;
using ClaimTracker.Extraction;

namespace ClaimTracker.Documents.Tests;

/// <summary>F9 of the fault list: the same bytes give the same text and the same claims, run after run, in any culture and time zone.</summary>
public sealed class DeterminismTests
{
    private static bool Soak => Environment.GetEnvironmentVariable("CLAIMTRACKER_SOAK") == "1";

    public static TheoryData<string, string> Inputs => new()
    {
        { "Corpus/article.txt", "Txt" }, { "Corpus/article.md", "Markdown" }, { "Corpus/article.html", "Html" }, { "samples/statement.docx", "Docx" }, { "samples/report.pdf", "Pdf" },
        { "samples/interview.srt", "Srt" }, { "samples/bulletin.eml", "Eml" }, { "samples/figures.csv", "Csv" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Runs_in_four_cultures_and_time_zones_give_one_text_and_one_set_of_claims(string name, string format)
    {
        var content = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, name), TestContext.Current.CancellationToken);
        var before = CultureInfo.CurrentCulture;
        var zone = Environment.GetEnvironmentVariable("TZ");
        var extractor = new EnglishClaimExtractor();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var claims = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            foreach (var (culture, there) in new[] { ("", "UTC"), ("tr-TR", "Pacific/Kiritimati"), ("ar-SA", "America/St_Johns"), ("th-TH", "Pacific/Pago_Pago") })
            {
                Environment.SetEnvironmentVariable("TZ", there);
                TimeZoneInfo.ClearCachedData();
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
                for (var run = 0; run < (Soak ? 25 : 4); run++)
                {
                    var source = Reading.Bytes(Enum.Parse<DocumentFormat>(format), content);
                    texts.Add(JsonSerializer.Serialize(new ConversionAnswer(source), ConversionJson.Line.ConversionAnswer));
                    claims.Add(JsonSerializer.Serialize(extractor.Extract(source, cancellationToken: TestContext.Current.CancellationToken)));
                }
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }

        Assert.Single(texts);
        Assert.Single(claims);
    }
}
