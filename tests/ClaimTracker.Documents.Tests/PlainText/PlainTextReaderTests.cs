using System.Text;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Documents.Tests.PlainText;

public sealed class PlainTextReaderTests
{
    private const string Sentence = "The café owner said that 3 people were killed in the old town – and 5 others were hurt on the bridge.";

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("windows-1252", false)]
    public async Task The_encoding_is_found_from_the_bytes(string charset, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(charset);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sentence)];

        var source = await Converting.BytesAsync(bytes, "a.txt");

        Assert.Equal(Sentence, source.Text);
        Assert.Equal(BlockKind.Unstructured, Assert.Single(source.Blocks).Kind);
    }

    [Fact]
    public async Task Every_kind_of_line_end_becomes_LF()
    {
        var source = await Converting.TextAsync("a\r\nb\rc\u0085d\u2028e\u2029f\vg\fh\n", "a.txt");

        Assert.Equal("a\nb\nc\nd\ne\nf\ng\nh\n", source.Text);
    }

    [Fact]
    public async Task Invisible_characters_that_deceive_are_left_out_and_joiners_stay()
    {
        var source = await Converting.TextAsync("\uFEFFab\0c\u202Ed\u2066e\u200Bf\u00ADg \u200Dh\u00A0i", "a.txt");

        Assert.Equal("abcdefg \u200Dh i", source.Text);
    }

    [Fact]
    public async Task Decomposed_letters_are_composed_and_lone_surrogates_replaced()
    {
        byte[] lone = [0xFF, 0xFE, (byte)'a', 0, 0x00, 0xD8, (byte)'e', 0, 0x01, 0x03];

        var source = await Converting.BytesAsync(lone, "a.txt");

        Assert.Equal("a\uFFFDé", source.Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    public async Task An_empty_or_tiny_file_is_a_document(int length)
    {
        var source = await Converting.TextAsync(new string('a', length), "a.txt");

        Assert.Equal(length, source.Text.Length);
        Assert.True(source.LanguageSupported);
    }

    [Fact]
    public async Task Ten_million_characters_pass_and_one_more_is_too_much_text()
    {
        var most = Encoding.ASCII.GetBytes(new string('a', 10_000_000));
        Assert.Equal(most.Length, (await Converting.BytesAsync(most, "a.txt")).Text.Length);

        var rejection = await Converting.RejectionAsync([.. most, (byte)'b'], "a.txt");

        Assert.Equal(DocumentRejection.TooMuchText, rejection.Reason);
    }

    [Fact]
    public async Task A_run_of_a_million_combining_marks_is_cut_before_it_costs_time()
    {
        var text = new StringBuilder("a");
        for (var i = 0; i < 500_000; i++)
        {
            text.Append("\u0301\u0323");
        }

        var source = await Converting.TextAsync(text.Append(" end").ToString(), "a.txt");

        Assert.InRange(source.Text.Length, 5, 40);
        Assert.EndsWith(" end", source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        var noise = new byte[4096];
        new Random(7).NextBytes(noise);
        noise[0] = 1;

        Assert.Equal(DocumentRejection.NotText, (await Converting.RejectionAsync(noise, "a.txt")).Reason);
    }

    [Fact]
    public async Task A_few_bytes_that_are_no_text_are_refused_and_a_stray_control_character_is_not()
    {
        Assert.Equal(DocumentRejection.NotText, (await Converting.RejectionAsync([0, 1, 2, 0xFF, 0xFE, 0], "a.txt")).Reason);
        Assert.EndsWith("b", (await Converting.TextAsync("a\u0001b", "a.txt")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_language_is_converted_and_marked()
    {
        var source = await Converting.TextAsync(
            "Напередодні ввечері в місті сталося кілька вибухів. За даними влади, загинули щонайменше троє людей, ще п'ятеро отримали поранення.", "a.txt");

        Assert.False(source.LanguageSupported);
        Assert.StartsWith("Напередодні", source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ligatures_are_the_letters_they_stand_for()
    {
        var source = await Converting.TextAsync("Only \uFB01ve of the o\uFB03ces were \uFB02ooded.", "a.txt");

        Assert.Equal("Only five of the offices were flooded.", source.Text);
    }
}
