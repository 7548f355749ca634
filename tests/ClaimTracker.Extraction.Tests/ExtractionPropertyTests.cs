using System.Globalization;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using CsCheck;

namespace ClaimTracker.Extraction.Tests;

/// <summary>FAULTS F5, F7 and F9: whatever the text, quotes are exact, nothing throws, and every machine gets the same claims.</summary>
public sealed class ExtractionPropertyTests
{
    private static readonly EnglishClaimExtractor Extractor = new();

    private static readonly string[] Pieces =
    [
        "At least 3 civilians were killed and 5 others – injured.", "“We won,” he said.", "\"", "“", "”", "(", ")", "[", "]", "‘", "’", ".", "...", "…", "!", "?", ";", ":", ",", " – ", "-", "\n", "\n\n", "\r\n", "\u2028", "\u0085", "\t", "\0", "\u200b", "\u202e", "\ufeff",
        "Mr. Smith", "U.S.", "e.g.", "1,300", "$1.3 billion", "12 %", "between 5 and", "a third of", "2019-01-12", "12 January", "3-5 May 2020", "00:01", "according to", "which", "who", "whose", "where", "and", "but that", "most of them", "said", "the mayor", "NAME:", "Q:", "•", "1.", "(a)", "> ", "##", "||",
        "The bridge, which opened in 1974, had been closed.", "Le pont a été fermé hier soir par la police.", "Мост был закрыт вчера вечером.", "橋は昨日閉鎖された。", "أغلق الجسر أمس", "🌉👩‍👩‍👧‍👦", "é", "ǅ", "İstanbul", "ıi", "ﬁ", "\ud83d", "NOT_A_ROBOT", "3 hours ago", "x",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(Gen.Bool, (pieces, spaced) => string.Join(spaced ? " " : "", pieces)),
        Gen.String[0, 300],
        Gen.Char[' ', '~'].Array[0, 300].Select(letters => new string(letters)));

    [Fact]
    public void Every_quote_is_the_text_at_its_offsets() =>
        AnyText.Sample(
            text =>
            {
                ExtractionResult result = Extractor.Extract(SourceText.Plain(text));
                Assert.All(result.Claims, claim =>
                {
                    Assert.Equal(text[claim.Start..claim.End], claim.Quote);
                    Assert.False(string.IsNullOrWhiteSpace(claim.Text));
                    Assert.InRange(claim.Facets.CheckWorthiness, 0, 1);
                    Assert.DoesNotContain('\n', claim.Text);
                });
                Assert.All(result.Rejected, span => Assert.Equal(text[span.Start..span.End], span.Quote));
                Assert.Equal(result.Claims.OrderBy(claim => claim.Start).ThenBy(claim => claim.End), result.Claims);
            },
            iter: Soak ? 200_000 : 1_000);

    [Fact]
    public void Blocks_of_every_kind_keep_quotes_exact() =>
        Gen.Select(AnyText, Gen.Enum<BlockKind>(), Gen.Enum<BlockKind>()).Sample(
            (text, first, second) =>
            {
                int middle = text.Length / 2;
                TextBlock[] blocks = [Block(first, 0, middle), Block(second, middle, text.Length)];
                ExtractionResult result = Extractor.Extract(new SourceText(text, blocks, DocumentMetadata.Empty, []));
                Assert.All(result.Claims, claim => Assert.Equal(text[claim.Start..claim.End], claim.Quote));
            },
            iter: Soak ? 50_000 : 500);

    private static TextBlock Block(BlockKind kind, int start, int end) =>
        new(kind, start, end) { Cells = kind is BlockKind.TableHeader or BlockKind.TableRow ? [new TextSpan(start, start + ((end - start) / 2)), new TextSpan(start + ((end - start) / 2), end)] : [] };

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        string text = string.Join(' ', Pieces) + "\n\nINFLATION IN ISTANBUL ROSE TO 4.2 PERCENT IN MAY. It was 3,100 a year earlier, officials said on 12 January.";
        var source = SourceText.Plain(text) with { Metadata = new DocumentMetadata(Published: new DateOnly(2020, 3, 1)) };
        string expected = Render(Extractor.Extract(source));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Render(new EnglishClaimExtractor().Extract(source)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Thirty_runs_on_several_threads_agree()
    {
        string text = string.Join(' ', Pieces);
        string expected = Render(Extractor.Extract(SourceText.Plain(text)));
        Parallel.For(0, 30, _ => Assert.Equal(expected, Render(Extractor.Extract(SourceText.Plain(text)))));
    }

    /// <summary>
    /// Four times the length must not allocate sixteen times as much, which no load of the machine changes; nor take sixteen times as long, which only a quiet
    /// machine is asked (CLAIMTRACKER_SOAK=1).
    /// </summary>
    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("\"a ")]
    [InlineData("“a, ")]
    [InlineData("((")]
    [InlineData("(a) ")]
    [InlineData("1. A ")]
    [InlineData("and he said, ")]
    [InlineData("which was, ")]
    [InlineData("at 6 p.m. Monday, ")]
    [InlineData("a. ' ")]
    [InlineData("'' A ! '' , ")]
    [InlineData("[1] (a.) B ")]
    [InlineData("“A,” he said. “B.” ")]
    [InlineData("1,")]
    [InlineData("ten ")]
    [InlineData("- \n")]
    [InlineData("A: b\n")]
    [InlineData("Name\n\n")]
    [InlineData("> ")]
    [InlineData("The man said that 5 people were killed, which was bad, and ")]
    public void Time_is_linear_in_the_length(string trap)
    {
        Measure(trap, 5_000);
        var (once, fourfold) = (Measure(trap, 20_000), Measure(trap, 80_000));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{trap.Trim()}: {once.Bytes} bytes and {once.Milliseconds:F0} ms, fourfold {fourfold.Bytes} bytes and {fourfold.Milliseconds:F0} ms"));
        Assert.InRange(fourfold.Bytes, 0, (6 * once.Bytes) + 1_000_000);
        Assert.True(!Soak || fourfold.Milliseconds < (10 * once.Milliseconds) + 300);
    }

    /// <summary>What one extraction allocates and takes; everything happens on this thread.</summary>
    private static (long Bytes, double Milliseconds) Measure(string trap, int length)
    {
        var text = SourceText.Plain(string.Concat(Enumerable.Repeat(trap, length / trap.Length)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = TimeProvider.System.GetTimestamp();
        Extractor.Extract(text);
        return (GC.GetAllocatedBytesForCurrentThread() - before, TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
    }

    private static bool Soak => Environment.GetEnvironmentVariable("CLAIMTRACKER_SOAK") == "1";

    private static string Render(ExtractionResult result) => string.Join('\n', result.Claims.Select(claim =>
        string.Create(CultureInfo.InvariantCulture, $"{claim.Start}-{claim.End} {claim.Text} {claim.Facets.Kind} {claim.Facets.CheckWorthiness:R} {string.Join(',', claim.Facets.Reasons)} {claim.Facets.Attribution} ")
        + string.Join(',', claim.Facets.Quantities.Select(quantity => string.Create(CultureInfo.InvariantCulture, $"{quantity.Value:R} {quantity.Max:R} {quantity.Unit} {quantity.Event} {quantity.Comparator}")))
        + string.Join(',', claim.Facets.Dates.Select(date => string.Create(CultureInfo.InvariantCulture, $"{date.Text} {date.Iso} {date.Base?.Date:O} {date.Base?.Source}")))
        + string.Join(',', claim.Facets.Casualties.Select(toll => string.Create(CultureInfo.InvariantCulture, $"{toll.Effect} {toll.Min} {toll.Max} {toll.Who} {toll.By} {toll.Earlier}"))))) + string.Join('\n', result.Rejected.Select(span =>
            string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End} {span.Reason} {span.CheckWorthiness:R}")));
}
