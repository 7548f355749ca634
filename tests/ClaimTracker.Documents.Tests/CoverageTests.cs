using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Tests.Fuzzing;
using ClaimTracker.Extraction.Sentences;

namespace ClaimTracker.Documents.Tests;

/// <summary>Nothing of a document's text vanishes: every letter and digit of every block stands in the sentence or cell of a claim, or in a stretch that was rejected with its reason.</summary>
public sealed class CoverageTests
{
    private const int Changed = 40;

    public static TheoryData<string> Files() =>
    [
        "Corpus/article.txt", "Corpus/article.md", "Corpus/article.html", "Corpus/article.pdf", "Corpus/article-columns.pdf", "Corpus/article.docx", "Corpus/report.docx",
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples")).Select(path => "samples/" + Path.GetFileName(path)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_letter_of_a_file_is_accounted_for(string name)
    {
        var content = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, name), TestContext.Current.CancellationToken);

        Check(await Converting.BytesAsync(content, name));
    }

    [Theory]
    [InlineData("Odf")]
    [InlineData("Rtf")]
    [InlineData("Xlsx")]
    [InlineData("Epub")]
    [InlineData("Json")]
    [InlineData("Mbox")]
    public void Every_letter_of_a_small_file_of_each_other_format_is_accounted_for(string format)
    {
        var seeds = typeof(FuzzSeeds).GetProperty(format == "Odf" ? "Odt" : format)!;

        Check(Reading.Bytes(Enum.Parse<DocumentFormat>(format), (byte[])seeds.GetValue(null)!));
    }

    /// <summary>Text cut, doubled and moved at random has fragments of every kind.</summary>
    [Theory]
    [InlineData("Txt", "samples/conflict-report.txt")]
    [InlineData("Txt", "samples/debate.txt")]
    [InlineData("Markdown", "samples/press-release.md")]
    [InlineData("Html", "samples/flood-report.html")]
    [InlineData("Eml", "samples/bulletin.eml")]
    [InlineData("Srt", "samples/interview.srt")]
    [InlineData("Csv", "samples/figures.csv")]
    public void Every_letter_of_a_file_changed_at_random_is_accounted_for(string format, string name)
    {
        var content = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, name));
        for (var seed = 0; seed < Changed; seed++)
        {
            var changed = new Mutator(seed, ["| a | 4 |\n", "- item: 3\n", "Orsk: 3 killed, 4 injured\n", "\U0001F525 UPD 11:45: ", "> ", "...", "(", "\"", "— ", ": ", "?!", "\n\n", "1. ", "By Ann\n"]).Mutate(content);
            try
            {
                Check(Reading.Bytes(Enum.Parse<DocumentFormat>(format), changed), seed);
            }
            catch (DocumentRejectedException)
            {
                // Refused, and said so.
            }
        }
    }

    private static void Check(SourceText source, int seed = 0)
    {
        if (!Documents.Language.LanguageIdentifier.Judge(source).LanguageSupported)
        {
            return;
        }

        var result = Extracting.All(source);
        var covered = new bool[source.Text.Length];
        foreach (var span in result.Rejected)
        {
            covered.AsSpan(span.Start, span.End - span.Start).Fill(true);
        }

        foreach (var claim in result.Claims)
        {
            covered.AsSpan(claim.Start, claim.End - claim.Start).Fill(true);
        }

        var quoted = (bool[])covered.Clone();
        foreach (var block in source.Blocks)
        {
            foreach (var (start, end) in Units(source.Text, block))
            {
                // The sentence of a claim is its place in the text: what the claim leaves out is seen beside it.
                if (quoted.AsSpan(start, end - start).Contains(true))
                {
                    covered.AsSpan(start, end - start).Fill(true);
                }
            }

            for (var i = block.Start; i < block.End; i++)
            {
                Assert.True(covered[i] || !char.IsLetterOrDigit(source.Text[i]), $"Seed {seed}: nothing says what became of \"{source.Text[i..Math.Min(block.End, i + 60)]}\" in a {block.Kind}.");
            }
        }
    }

    private static List<(int Start, int End)> Units(string text, TextBlock block)
    {
        if (block.Kind is BlockKind.TableRow)
        {
            // The cells that name a row are said in each of its claims.
            return [(block.Start, block.Cells.Take(4).Last().End)];
        }

        var sentences = new List<TextSpan>();
        var units = new List<(int, int)>();
        var start = block.Start;
        foreach (var paragraph in text[block.Start..block.End].Split("\n\n"))
        {
            sentences.Clear();
            SentenceSplitter.Split(text, start, start + paragraph.Length, sentences);
            units.AddRange(sentences.Select(sentence => (sentence.Start, sentence.End)));
            start += paragraph.Length + 2;
        }

        return units;
    }
}
