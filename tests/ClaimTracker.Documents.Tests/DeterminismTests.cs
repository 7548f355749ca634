using System.Globalization;
using System.Text.Json;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Isolation;

namespace ClaimTracker.Documents.Tests;

/// <summary>F9 of the fault list: the same bytes give the same text, run after run, in any culture.</summary>
public sealed class DeterminismTests
{
    public static TheoryData<string, string> Inputs => new()
    {
        { "Corpus/article.txt", "Txt" }, { "Corpus/article.md", "Markdown" }, { "Corpus/article.html", "Html" }, { "samples/statement.docx", "Docx" }, { "samples/report.pdf", "Pdf" },
        { "samples/interview.srt", "Srt" }, { "samples/bulletin.eml", "Eml" }, { "samples/figures.csv", "Csv" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task A_hundred_runs_in_four_cultures_give_one_text(string name, string format)
    {
        var content = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, name), TestContext.Current.CancellationToken);
        var before = CultureInfo.CurrentCulture;
        var texts = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            foreach (var culture in new[] { "", "tr-TR", "ar-SA", "th-TH" })
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
                for (var run = 0; run < 25; run++)
                {
                    texts.Add(JsonSerializer.Serialize(new ConversionAnswer(Reading.Bytes(Enum.Parse<DocumentFormat>(format), content)), ConversionJson.Line.ConversionAnswer));
                }
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }

        Assert.Single(texts);
    }
}
