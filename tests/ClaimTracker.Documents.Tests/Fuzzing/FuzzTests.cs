using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Tests.Docx;
using ClaimTracker.Documents.Tests.Pdf;

namespace ClaimTracker.Documents.Tests.Fuzzing;

/// <summary>
/// F8 of the fault list: files changed at random, read in this process, where a crash or a hang shows. A fixed seed and a few hundred files by default;
/// with CLAIMTRACKER_SOAK=1 five minutes each, or as many seconds as CLAIMTRACKER_FUZZ_SECONDS says. CLAIMTRACKER_FUZZ_FROM replays from a seed on.
/// </summary>
[Trait("Category", "Fuzz")]
public sealed class FuzzTests
{
    private const int Files = 150;
    private const int StackBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly DocumentLimits Limits = new() { InflatedBytes = 32 * 1024 * 1024, TextLength = 4_000_000, Entries = 200_000 };

    [Theory]
    [InlineData("Txt")]
    [InlineData("Markdown")]
    [InlineData("Html")]
    [InlineData("Pdf")]
    [InlineData("Docx")]
    [InlineData("Srt")]
    [InlineData("Vtt")]
    [InlineData("Eml")]
    [InlineData("Csv")]
    [InlineData("Odf")]
    [InlineData("Rtf")]
    [InlineData("Xlsx")]
    [InlineData("Epub")]
    [InlineData("Json")]
    [InlineData("Mbox")]
    public void A_changed_file_is_read_or_refused(string name)
    {
        var format = Enum.Parse<DocumentFormat>(name);
        var seeds = Seeds(format);
        var watch = Stopwatch.StartNew();
        var seconds = Environment.GetEnvironmentVariable("CLAIMTRACKER_SOAK") == "1" ? Setting("CLAIMTRACKER_FUZZ_SECONDS", 300) : 0;
        var first = Setting("CLAIMTRACKER_FUZZ_FROM", 0);
        int seed = first, refused = 0;
        for (; seconds > 0 ? watch.Elapsed.TotalSeconds < seconds : seed < first + Files; seed++)
        {
            refused += Try(format, Change(format, seeds, seed), seed) ? 0 : 1;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {seed - first} files, {refused} refused, {watch.Elapsed.TotalSeconds:0} s");
        Assert.True(refused < seed - first, "Every file was refused: the changes never get past the first check.");
    }

    private static int Setting(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { } value ? int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : usual;

    private static byte[] Change(DocumentFormat format, byte[][] seeds, int seed)
    {
        var mutator = new Mutator(seed, Words(format));
        var content = seeds[mutator.Next(seeds.Length)];
        return format is DocumentFormat.Docx or DocumentFormat.Odf or DocumentFormat.Xlsx or DocumentFormat.Epub && mutator.Next(4) > 0 ? ChangePart(content, mutator) : mutator.Mutate(content);
    }

    /// <summary>A change to a packed file rarely gets past the checksum: change the XML and pack it again.</summary>
    private static byte[] ChangePart(byte[] content, Mutator mutator)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        var chosen = zip.Entries.Where(entry => Path.GetExtension(entry.Name) is ".xml" or ".xhtml" or ".opf" or ".rels").ToList();
        var changed = chosen[mutator.Next(chosen.Count)];
        return Zips.Of([.. zip.Entries.Select(entry =>
        {
            using var part = entry.Open();
            var bytes = new MemoryStream();
            part.CopyTo(bytes);
            return (entry.FullName, Encoding.Latin1.GetString(entry == changed ? mutator.Mutate(bytes.ToArray()) : bytes.ToArray()));
        })]);
    }

    /// <returns>True where the file was read.</returns>
    private static bool Try(DocumentFormat format, byte[] content, int seed)
    {
        Exception? failure = null;
        var read = false;
        var thread = new Thread(
            () =>
            {
                try
                {
                    SourceTextRules.Check(FormatReaders.For(format).Read(content, Limits, CancellationToken.None));
                    read = true;
                }
                catch (DocumentRejectedException)
                {
                    // Refused: what a bad file is there for.
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            StackBytes)
        { IsBackground = true };
        thread.Start();
        Assert.True(Ends(thread), $"{format} with seed {seed} hangs.");

        // A parser's own exception becomes "damaged" in the converter process; a reader without one may throw nothing but a refusal.
        Assert.True(failure is null || (FormatReaders.NeedsIsolation(format) && failure is not Xunit.Sdk.XunitException), $"{format} with seed {seed}: {failure}");
        return read;
    }

    /// <summary>A hang is told by processor time: a busy machine may keep a thread waiting for longer than any file takes.</summary>
    private static bool Ends(Thread thread)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        while (!thread.Join(Patience))
        {
            process.Refresh();
            if (process.TotalProcessorTime - before > Patience)
            {
                return false;
            }
        }

        return true;
    }

    private static byte[][] Seeds(DocumentFormat format) => format switch
    {
        DocumentFormat.Txt => Read("Corpus/article.txt", "samples/conflict-report.txt", "samples/debate.txt"),
        DocumentFormat.Markdown => Read("Corpus/article.md", "samples/press-release.md"),
        DocumentFormat.Html => Read("Corpus/article.html", "samples/flood-report.html"),
        DocumentFormat.Pdf => [.. Read("Corpus/article-columns.pdf", "samples/report.pdf"), RawPdf.Pages(RawPdf.Line(50, 700, "The town has a well.") + RawPdf.Line(50, 680, "It is deep."), RawPdf.Line(50, 700, "Page two."))],
        DocumentFormat.Docx => Read("Corpus/report.docx", "samples/statement.docx"),
        DocumentFormat.Srt => Read("samples/interview.srt"),
        DocumentFormat.Vtt => [Encoding.UTF8.GetBytes("WEBVTT\n\nNOTE x\n\n00:01.000 --> 00:02.000 line:0\n<v Joris>Nine <c.red>people</c> died.\n\n00:03.000 --> 00:04.000\n&amp; two\n")],
        DocumentFormat.Eml => Read("samples/bulletin.eml"),
        DocumentFormat.Odf => [FuzzSeeds.Odt],
        DocumentFormat.Rtf => [FuzzSeeds.Rtf],
        DocumentFormat.Xlsx => [FuzzSeeds.Xlsx],
        DocumentFormat.Epub => [FuzzSeeds.Epub],
        DocumentFormat.Json => [FuzzSeeds.Json],
        DocumentFormat.Mbox => [FuzzSeeds.Mbox],
        _ => Read("samples/figures.csv"),
    };

    private static byte[][] Read(params string[] names) => [.. names.Select(name => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, name)))];

    private static string[] Words(DocumentFormat format) => format switch
    {
        DocumentFormat.Html or DocumentFormat.Markdown => ["<div>", "</p>", "<table><tr><td colspan=99999 rowspan=99999>", "<!--", "<script>", "&#x110000;", "> > > ", "```\n", "[^1]: ", "| a | b |\n|---|---|\n", "<svg>", "<template>", "<style>.a{display:none}", "\0"],
        DocumentFormat.Pdf => ["endobj", "stream\n", " 0 R", "<<", ">>", "[", "/Kids", "/Length", "/FlateDecode", "BT", "Tj", "1e9 0 0 1e9 0 0 Tm", "/Type/Pages", "xref", "trailer", "startxref\n0"],
        DocumentFormat.Docx => ["<w:p>", "</w:p>", "<w:tbl>", "</w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "<w:del/>", "<w:del>", "</w:del>", "<w:gridSpan w:val=\"999999\"/>", "<w:vMerge/>", "<w:ilvl w:val=\"99\"/>", "&#xD800;", "&lt;"],
        DocumentFormat.Srt or DocumentFormat.Vtt => ["00:00:00,000 --> 99:99:99,999\n", " --> ", "\n\n", "<v ", "{\\an", "WEBVTT", "NOTE\n"],
        DocumentFormat.Odf => ["<text:p>", "</text:p>", "<table:table>", "</table:table>", "<table:table-row>", "<table:table-cell table:number-columns-repeated=\"99999\">", "<table:covered-table-cell/>", "<text:note>", "<text:list>", "<text:s text:c=\"999999\"/>"],
        DocumentFormat.Rtf => ["{", "}", "\\par ", "\\cell ", "\\row ", "\\intbl ", "\\u-10179?", "\\'e9", "\\bin99999 ", "{\\footnote ", "{\\*", "\\uc9 ", "\\pard "],
        DocumentFormat.Xlsx => ["<row r=\"99\">", "</row>", "<c r=\"XFD1\" t=\"s\">", "<v>99999999</v>", "<is><t>", "<si>", "t=\"inlineStr\"", "s=\"7\"", "1e308"],
        DocumentFormat.Epub => ["<itemref idref=\"a\"/>", "href=\"../../x\"", "<div>", "<table><tr><td colspan=99999>", "<!--", "]]>"],
        DocumentFormat.Json => ["{", "}", "[", "]", "\"text\":", "\"", "\\ud83d", "\\u0000", ",", "1e999", "null", "\n"],
        DocumentFormat.Mbox => ["\n\nFrom x Mon\nA: b\n\n", ">From ", "Content-Type: multipart/digest; boundary=b\n", "--b\n", "=?utf-8?B?", "Content-Type: message/rfc822\n\n"],
        DocumentFormat.Eml => ["--b1\n", "--b1--\n", "Content-Type: multipart/mixed; boundary=b1\n", "Content-Transfer-Encoding: base64\n", "=?utf-8?B?", "\n\n", "charset=utf-7", "> "],
        _ => ["\"", ",", "\n", ";", "\t", "\"\"", "\r"],
    };
}
